// Which classes hold data that other code at import looks into: registries that constructors and hooks fill, and lists
// of subclasses.
#pragma once

#include <set>

#include "execute/world.h"

namespace midflight {

class ClassContent {
 public:
  explicit ClassContent(const World& world) : world_(world) {}

  // The classes that are looked into and that the statement adds to.
  std::set<ModuleName> filled_by(const StagedModule* module, const Statement& statement);

 private:
  void find();
  void find(const StagedModule& module, const Statement& statement);
  void add_ancestors(const StagedModule* module, const Statement& statement, std::set<ModuleName>& classes) const;

  const World& world_;
  bool known_ = false;
  std::set<ModuleName> looked_at_;
};

}  // namespace midflight
