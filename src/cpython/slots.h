// Slots: the places in an instance that `__slots__` gives it, and the descriptors that lead to them.
//
// While it has instances, a class keeps the storage that it has: traversal and deallocation go through the class's own
// list of members, whatever its namespace says.  So a descriptor may go, and another one may come for the storage that
// became free.  (Without instances, the list itself may change: `layout.h`.)
#pragma once

#include <string>
#include <vector>

#include "cpython/ref.h"

namespace midflight {

struct Slot {
  Ref name;
  Py_ssize_t offset = 0;
  friend bool operator==(const Slot&, const Slot&) = default;
};

// The slots that the class's own namespace leads to, by offset.
std::vector<Slot> own_slots(BorrowedRef type);

// The offsets of the storage that the class itself adds to its instances, used or not.
std::vector<Py_ssize_t> own_storage(BorrowedRef type);

// The list itself, behind the class object; without what a storage class holds for it.
PyMemberDef* members_of(BorrowedRef type);
// Whether the descriptor points into the list, so that it follows what becomes of its entry.
bool follows_members(BorrowedRef type, BorrowedRef descriptor);
// A definition that lives for ever, as descriptors point to theirs.
PyMemberDef* member_definition(const std::string& name, Py_ssize_t offset);

// A descriptor for storage of the class.
Ref make_slot(BorrowedRef type, const Slot& slot);

PyObject** slot_field(BorrowedRef instance, Py_ssize_t offset);

// A new instance without any attribute; no user code runs.  REQUIRES: a Python class.
Ref bare_instance(BorrowedRef type);

}  // namespace midflight
