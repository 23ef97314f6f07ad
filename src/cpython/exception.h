// What exceptions keep in fields of their C types, besides attributes: `args`, the `errno` of an OSError, and others.
#pragma once

#include <string>
#include <vector>

#include "cpython/ref.h"

namespace midflight {

struct ExceptionField {
  std::string name;
  PyObject** place;  // of a new reference, or null
};

// Without what an exception gets when it is raised (traceback, context, cause).  Empty for other objects.
std::vector<ExceptionField> exception_fields(BorrowedRef object);

}  // namespace midflight
