// The names that a statement finds in the namespace, where it looks at all of them: those that earlier statements have
// bound, in that order.
#pragma once

#include "stage/stage.h"

namespace midflight {

// Takes the names out of a scratch namespace that only statements from `statement` on bind, and puts the others in the
// order of a fresh start.
class LaterNames {
 public:
  LaterNames(const StagedModule& module, BorrowedRef dict, std::size_t statement);
  void restore();  // those that have not come back meanwhile

 private:
  Ref dict_;
  std::vector<Item> later_;
};

}  // namespace midflight
