// What calls the functions that it is given.
#pragma once

#include "cpython/ref.h"

namespace midflight {

// Whether it belongs to the standard library and does so, mostly at once.  A null reference does not.
bool calls_its_arguments(BorrowedRef callable);
// Whether what it makes does so later: a `defaultdict`.
bool keeps_to_call(BorrowedRef callable);

}  // namespace midflight
