// Definitions that the source no longer has and that somebody still holds (contract R3).
#pragma once

#include <vector>

#include "baseline/record.h"
#include "plan/plan.h"

namespace midflight {

// One entry for each, with who holds it; those that a container of the program leads to come first.  Walks over the
// heap if there may be any.  REQUIRES: the names have been removed.
std::vector<Entry> find_orphans(const Plan& plan, const std::vector<ModuleRecord*>& in_scope);

}  // namespace midflight
