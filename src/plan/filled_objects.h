// The live containers and objects that a statement may put something into: told by identity, as others may be called
// the same.
#pragma once

#include <string>
#include <unordered_set>

#include "plan/make_plan.h"

namespace midflight {

struct FilledObjects {
  std::unordered_set<BorrowedRef> named;    // by its own text, with the containers in what it changes
  std::unordered_set<BorrowedRef> changed;  // by the program's functions that it calls
  Names unknown;                            // last parts of names in its text that lead nowhere any more
};

// `fresh`: a statement of the new version, whose names the scratch namespace has.
FilledObjects filled_objects(const PlanInput& input, const ModuleRecord& record, const Statement& statement,
                             bool fresh);

}  // namespace midflight
