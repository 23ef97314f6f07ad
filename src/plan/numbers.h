// Members of an IntEnum whose number changes stay the same objects.
#pragma once

#include "plan/plan.h"

namespace midflight {

// Plans that the live member becomes the scratch member's number, in one write with all others of the plan.
void plan_number(BorrowedRef live, BorrowedRef scratch, Plan& plan);

// Whether a committed update cannot be taken back, as hash tables know the members by their new numbers.
bool do_numbers_stay(const Writes& writes);

}  // namespace midflight
