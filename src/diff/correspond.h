// Step 3 of an update: which scratch object stands for which live one.
//
// Objects correspond by kind, module and name, then by their place inside corresponding objects; never by equality of
// user objects (no `__eq__`, no `__hash__`).  Runs no Python code of users; writes nothing live.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "baseline/shape.h"
#include "execute/scratch.h"

namespace midflight {

class World;

struct Correspondence {
  Translation live_of;                                      // scratch object -> live object
  std::unordered_map<BorrowedRef, BorrowedRef> scratch_of;  // and back
  // Live functions that take the code of a scratch function without standing for it (unwrapped ones, for example).
  std::vector<std::pair<BorrowedRef, BorrowedRef>> also;
  std::unordered_set<BorrowedRef> renumbered;  // scratch members of enums, whose live ones take their number
  std::vector<Ref> made;                       // live objects that the plan made itself
  bool paired(BorrowedRef live, BorrowedRef scratch) const;
};

Correspondence correspond(const Scratch& scratch, const World& world);

// The same for a hotfix: `values` are pairs of live and new definitions that stand at the same places.
Correspondence correspond_values(const Scratch& scratch, const std::vector<std::pair<Ref, Ref>>& values);

// Pairs the elements of two sequences: equal shapes first (longest common subsequence), then what lies between by
// position.  Gives for each new element the index of its live partner, or -1.
std::vector<int> align(const std::vector<Digest>& live, const std::vector<Digest>& next, bool fill_gaps);

}  // namespace midflight
