// Objects that hash tables know by a hash which their class no longer gives.
#pragma once

#include "plan/plan.h"

namespace midflight {

// Reports classes whose `__hash__` the plan changes while objects of theirs are keys or elements, or may be: they stand
// where their old hash has put them.  Walks over the heap for such classes only.
void report_stale_hashes(Plan& plan);

}  // namespace midflight
