// Slots: the places in an instance that `__slots__` gives it, and the descriptors that lead to them.
//
// A class keeps the storage that it was made with: traversal and deallocation go through the class's own list of
// members, whatever its namespace says.  So a descriptor may go, and another one may come for the storage that became
// free; there is never more storage than at first.
#pragma once

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

// A descriptor for storage of the class.
Ref make_slot(BorrowedRef type, const Slot& slot);

PyObject** slot_field(BorrowedRef instance, Py_ssize_t offset);

// A new instance without any attribute; no user code runs.  REQUIRES: a Python class.
Ref bare_instance(BorrowedRef type);

}  // namespace midflight
