// Properties, static methods and class methods, and instances of Python classes derived from them.
#pragma once

#include <vector>

#include "cpython/ref.h"

namespace midflight {

bool is_descriptor(BorrowedRef object);

// The places of what it wraps: getter, setter, deleter and docstring of a property, else the one function.  Empty for
// other objects; a place is null where there is none.
std::vector<PyObject**> descriptor_fields(BorrowedRef object);

}  // namespace midflight
