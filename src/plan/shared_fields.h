// Fields of instances that several slots share from now on (`cpython/box.h`).
#pragma once

#include "plan/plan.h"

namespace midflight {

// The writes that make fields shared, before any other: what is stored in instances comes later, and is taken back
// earlier.
void plan_shared_fields(Plan& plan);

}  // namespace midflight
