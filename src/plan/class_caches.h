// What is known of classes elsewhere, and no longer true when they change.
#pragma once

#include "plan/plan.h"

namespace midflight {

// Bases are assigned from the top of the new hierarchy down, so that no step makes a cycle.
void order_bases(Plan& plan);

// The abstract methods of subclasses elsewhere; `classes` are live and scratch classes of the update.
void plan_abstract_methods(const std::vector<std::pair<BorrowedRef, BorrowedRef>>& classes, Plan& plan);

// Caches of `isinstance` in abstract base classes, and the slots that copyreg has noted.
void plan_class_caches(Plan& plan);

}  // namespace midflight
