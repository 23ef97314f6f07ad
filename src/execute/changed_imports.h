// Names that imports bind to something else than before.
#pragma once

#include <set>
#include <string>
#include <utility>

#include "stage/stage.h"

namespace midflight {

class World;

class ChangedImports {
 public:
  explicit ChangedImports(const World& world);

  // Whether code of the module loads such a name, there or as an attribute of a module of the update.
  bool are_used(const StagedModule* module, const NameUses& uses) const;

 private:
  void find_own(const StagedModule& module);
  bool pass_on(const StagedModule& module);

  const World& world_;
  std::set<std::pair<const StagedModule*, std::string>> names_;
};

}  // namespace midflight
