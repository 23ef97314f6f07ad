// Whether hash tables know objects: then what their hash is made from must not change under them.
#pragma once

#include <unordered_set>

#include "cpython/ref.h"

namespace midflight {

// Whether one of the objects is a key or element somewhere, itself or as part of one, or may be: where containers that
// are not Python's own hold it.  One walk over the heap; no user code runs.
bool may_be_hashed(const std::unordered_set<BorrowedRef>& objects);
// The instances of two classes of which that is so.
std::unordered_set<BorrowedRef> hashed_instances(BorrowedRef live_type, BorrowedRef scratch_type);

}  // namespace midflight
