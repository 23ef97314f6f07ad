// Objects that new code has made and left with objects it did not make: in lists of libraries, as a rule.
#pragma once

#include <vector>

#include "diff/correspond.h"
#include "execute/scratch.h"

namespace midflight {

// Who holds them, beyond what the snapshot of the program has put back.  To be asked before the plan refers to them.
std::vector<Ref> holders_of_escaped(const Scratch& scratch, const Correspondence& pairs);

// Takes out of a list what stands there already: the live object that it stands for, or one that says the same.
void drop_repeated(BorrowedRef list, const Scratch& scratch, const Correspondence& pairs);

}  // namespace midflight
