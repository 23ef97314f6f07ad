// Which classes hold data that other code at import looks into: registries that constructors and hooks fill.
#pragma once

#include <set>

#include "execute/world.h"

namespace midflight {

class ClassContent {
 public:
  explicit ClassContent(const World& world) : world_(world) {}

  // Whether a statement that does not fill the class looks at data in it.
  bool is_looked_at(const ModuleName& place);

 private:
  void find();

  const World& world_;
  bool known_ = false;
  std::set<ModuleName> looked_at_;
};

}  // namespace midflight
