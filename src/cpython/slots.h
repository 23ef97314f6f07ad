// Slots: the places in an instance that `__slots__` gives it, and the descriptors that lead to them.
//
// While it has instances, a class keeps the storage that it has: traversal and deallocation go through the class's own
// list of members, whatever its namespace says.  So a descriptor may go, and another one may come for the storage that
// became free, or for storage that several slots share (`box.h`).  (Without instances, the list itself may change:
// `layout.h`.)
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cpython/ref.h"

namespace midflight {

struct Slot {
  Ref name;
  Py_ssize_t offset = 0;
  int part = 0;  // above 0: it shares the storage of another slot
  friend bool operator==(const Slot&, const Slot&) = default;
};

// Whether an attribute of a class is a descriptor for a slot (or for another member that C defines).
bool is_slot(BorrowedRef attribute);
Py_ssize_t slot_offset(BorrowedRef descriptor);

// The slots that the class's own namespace leads to, by offset.
std::vector<Slot> own_slots(BorrowedRef type);

// The offsets of the storage that the class itself adds to its instances, used or not.
std::vector<Py_ssize_t> own_storage(BorrowedRef type);

// The list itself, behind the class object; without what a storage class holds for it.
PyMemberDef* members_of(BorrowedRef type);
// Whether the descriptor points into the list, so that it follows what becomes of its entry.
bool follows_members(BorrowedRef type, BorrowedRef descriptor);
// A definition that lives for ever, as descriptors point to theirs.
PyMemberDef* member_definition(const std::string& name, Py_ssize_t offset, int part = 0);

// A descriptor for storage of the class, or of the ancestor whose storage the slot shares.
Ref make_slot(BorrowedRef type, const Slot& slot);
Ref make_unshared_slot(BorrowedRef type, const Slot& slot);  // that nothing shares
// Storage that further slots of the class can share, and the class that adds it: storage that is shared already, or
// the last of it.  Empty if there is none.
struct SharedStorage {
  BorrowedRef owner;
  Py_ssize_t offset = 0;
  int free_part = 1;  // that no slot has, whatever class it is in
};
std::optional<SharedStorage> storage_to_share(BorrowedRef type);
// The descriptors in the class's namespace that lead to some storage, each once.
std::vector<Ref> descriptors_for(BorrowedRef type, Py_ssize_t offset);

PyObject** slot_field(BorrowedRef instance, Py_ssize_t offset);

// A new instance without any attribute; no user code runs.  REQUIRES: a Python class.
Ref bare_instance(BorrowedRef type);

}  // namespace midflight
