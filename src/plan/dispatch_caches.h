// What `functools.singledispatch` remembers of earlier calls: emptied where handlers, or the order in which classes
// inherit, change with the plan.
#pragma once

#include "plan/plan.h"

namespace midflight {

void plan_dispatch_caches(Plan& plan);

}  // namespace midflight
