// Boxes: how a slot that comes while instances live finds room in them.
//
// CPython fixes the size of instances when it makes a class.  A slot without storage of its own *shares a field* with
// another one: once an instance has a value for it, the field holds a box, an object with the values of all slots that
// share it.  A field without a box holds the value of the slot that it was made for, which is part 0 of a box.  So
// traversal, deallocation and the collector find what they always do: an object in a field.
//
// Descriptors of slots that share a field look into boxes.  They are member descriptors of a type of our own; a
// descriptor that is in use already becomes one in place.  The list of members behind the class object notes which
// fields are shared.  Boxes never reach Python code but through the collector (`gc.get_referents`).
#pragma once

#include "cpython/ref.h"

namespace midflight {

// The type of descriptors that look into boxes, one for each interpreter.
Ref boxing_descriptor_type();

bool is_boxing(BorrowedRef descriptor);  // whether it is of that type
bool is_box(BorrowedRef value);

// Which value in a box a definition leads to: a number in its flags, which CPython does not use.
constexpr int kPartShift = 8;
inline int part_of(const PyMemberDef& definition) { return definition.flags >> kPartShift; }

// The value of a slot; empty if it has none.
Ref slot_value(BorrowedRef instance, Py_ssize_t offset, int part);
// Exchanges it with another one, or none.  Throws only for want of memory, with nothing done.
void exchange_slot_value(BorrowedRef instance, Py_ssize_t offset, int part, Ref& value);

// Whether a field that the class itself adds to its instances is shared, as its list of members says.
bool shares_field(BorrowedRef type, Py_ssize_t offset);
void set_shares_field(BorrowedRef type, Py_ssize_t offset, bool shares) noexcept;

// Takes a box out of a field, and the next time puts it back.  Meanwhile part 0 stands in the field.
void exchange_box(BorrowedRef instance, Py_ssize_t offset, Ref& box) noexcept;

}  // namespace midflight
