// What is known of classes elsewhere, and no longer true when they change.
#pragma once

#include "plan/plan.h"

namespace midflight {

// Bases are assigned from the top of the new hierarchy down, so that no step makes a cycle.
void order_bases(Plan& plan);

// Caches of `isinstance` in abstract base classes, and the slots that copyreg has noted.
void plan_class_caches(Plan& plan);

}  // namespace midflight
