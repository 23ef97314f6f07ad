// Replaces scratch objects by the live ones they stand for, in everything new that will stay.
#pragma once

#include <vector>

#include "diff/correspond.h"
#include "plan/plan.h"

namespace midflight {

// The part for one object: references inside it that `translation` knows are replaced.
void rewrite_references(BorrowedRef object, Translation& translation, Plan& plan);

// Rewrites the references inside objects that new code created and inside donors, retypes instances of scratch classes,
// and plans the new bases of new classes.  `holders` are rewritten as well (escapes.h); no other live object is
// touched.
void translate_new_objects(const Scratch& scratch, Correspondence& pairs, const std::vector<Ref>& donors,
                           const std::vector<Ref>& holders, Plan& plan);

}  // namespace midflight
