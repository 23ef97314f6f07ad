// Names that imports bind to something else than before.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "stage/stage.h"

namespace midflight {

class World;

class ChangedImports {
 public:
  explicit ChangedImports(const World& world);

  bool contain(const StagedModule* module, const std::string& name) const { return names_.contains({module, name}); }
  // Whether code of the module loads such a name, there or as an attribute of a module of the update.
  bool are_used(const StagedModule* module, const NameUses& uses) const;
  // Names that star imports give to other statements of the module than before (star_imports.h).
  const Names& rebound_names(const StagedModule& module) const { return rebound_.at(&module); }

 private:
  void find_own(const StagedModule& module);
  bool pass_on(const StagedModule& module);

  const World& world_;
  std::set<std::pair<const StagedModule*, std::string>> names_;
  std::map<const StagedModule*, Names> rebound_;
};

}  // namespace midflight
