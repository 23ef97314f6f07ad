// The attributes of instances: in a dict, inline, or in slots.  No user code runs.
#pragma once

#include <vector>

#include "cpython/objects.h"

namespace midflight {

// All attributes that the instance itself holds, in no particular order.
std::vector<Item> instance_attributes(BorrowedRef instance);

// One of them; empty if the instance does not hold it.
// Whether the object is an element, a value or an attribute of the other one.
bool holds(BorrowedRef holder, BorrowedRef object);
Ref instance_attribute(BorrowedRef instance, BorrowedRef name);

// Sets or (empty value) removes one, past `__setattr__` and descriptors other than slots.
void set_instance_attribute(BorrowedRef instance, BorrowedRef name, BorrowedRef value);

// Where instances of a type keep an attribute: in a slot, or in their dict.
struct AttributePlace {
  Py_ssize_t offset = 0;     // 0: in the dict
  int part = 0;              // see `box.h`
  bool is_shadowed = false;  // a data descriptor of the class stands before the dict
};
AttributePlace place_of(BorrowedRef type, BorrowedRef name);
// The same as above, for many instances of one type; instances stay without a dict object where they have none.
Ref attribute_at(BorrowedRef instance, BorrowedRef name, AttributePlace place);
void set_attribute_at(BorrowedRef instance, BorrowedRef name, BorrowedRef value, AttributePlace place);

// A weak reference, or the instance itself where its type has none.
Ref weakly(BorrowedRef instance);
Ref still_there(BorrowedRef held);  // empty if the instance is gone

// Of `weakref.ref` and its subclasses: what they refer to, empty if it is gone.
Ref weak_referent(BorrowedRef held);
// Another one with the same callback and attributes.
Ref weak_reference_like(BorrowedRef model, BorrowedRef referent);

}  // namespace midflight
