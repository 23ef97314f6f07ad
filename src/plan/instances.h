// Live instances of changed classes.
#pragma once

#include <vector>

#include "cpython/ref.h"
#include "plan/plan.h"

namespace midflight {

// All live instances of the classes and their subclasses, found by one walk over the heap.
std::vector<Ref> live_instances(const std::vector<BorrowedRef>& classes);

// Plans values for dataclass fields that the new version of a class adds with a factory: the live instances get one
// each. `pairs` are live and scratch classes.  Runs the factories.
void plan_new_fields(const std::vector<std::pair<BorrowedRef, BorrowedRef>>& pairs, Plan& plan);

}  // namespace midflight
