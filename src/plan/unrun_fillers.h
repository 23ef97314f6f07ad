// Statements that do not run in this update, and may have left attributes in functions and classes: `mark(handler)`,
// `Model.setup()`.  A class or function that is made anew lacks these.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "execute/slice.h"

namespace midflight {

class UnrunFillers {
 public:
  UnrunFillers(const World& world, const std::vector<ModuleSlice>& slices) : world_(world), slices_(slices) {}

  // Whether there is one for the definition that the (dotted) name leads to.  Of one that has other decorators than
  // before, nobody knows what they have left.
  bool may_fill(const ModuleRecord& record, const std::string& name);

 private:
  const std::set<ModuleName>& filled();

  const World& world_;
  const std::vector<ModuleSlice>& slices_;
  std::optional<std::set<ModuleName>> filled_;
};

}  // namespace midflight
