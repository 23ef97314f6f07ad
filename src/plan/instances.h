// Live instances of changed classes.
#pragma once

#include <utility>
#include <vector>

#include "cpython/ref.h"
#include "plan/plan.h"

namespace midflight {

// All live instances of the classes and their subclasses, found by one walk over the heap.
std::vector<Ref> live_instances(const std::vector<BorrowedRef>& classes);

// The fields that new versions of dataclasses add and that each instance has to hold; `pairs` are live and scratch
// classes.
std::vector<NewField> find_new_fields(const std::vector<std::pair<BorrowedRef, BorrowedRef>>& pairs);

// The instances that lack one of the fields, by field.
std::vector<std::pair<const NewField*, Ref>> instances_lacking(const std::vector<NewField>& fields);

// Plans values for them.  Runs the factories.
void plan_new_fields(const std::vector<NewField>& fields, Plan& plan);

}  // namespace midflight
