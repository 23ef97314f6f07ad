// The attributes of instances: in a dict, inline, or in slots.  No user code runs.
#pragma once

#include <vector>

#include "cpython/objects.h"

namespace midflight {

// All attributes that the instance itself holds, in no particular order.
std::vector<Item> instance_attributes(BorrowedRef instance);

// One of them; empty if the instance does not hold it.
Ref instance_attribute(BorrowedRef instance, BorrowedRef name);

// Sets or (empty value) removes one, past `__setattr__` and descriptors other than slots.
void set_instance_attribute(BorrowedRef instance, BorrowedRef name, BorrowedRef value);

}  // namespace midflight
