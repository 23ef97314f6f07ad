// What the finder of the Python side calls for a module in scope: runs its code as its loader would, then records it.
#pragma once

#include "engine/registry.h"

namespace midflight {

// False: the module has put something else in its own place.
bool run_and_record(Registry& registry, BorrowedRef loader, BorrowedRef module);

}  // namespace midflight
