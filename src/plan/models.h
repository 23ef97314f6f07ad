// Models of pydantic: their validators and serializers are objects of another language that refer to the class.
#pragma once

#include "baseline/shape.h"
#include "plan/plan.h"

namespace midflight {

// Makes those of merged models anew, for the live classes, before new objects are rewritten to refer to live ones.
void plan_models(const std::vector<std::pair<BorrowedRef, BorrowedRef>>& classes, const Translation& live_of,
                 Plan& plan);

}  // namespace midflight
