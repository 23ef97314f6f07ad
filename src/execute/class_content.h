// Which classes hold data that other code at import looks into: registries that constructors and hooks fill, and lists
// of subclasses.
#pragma once

#include <set>

#include "execute/world.h"

namespace midflight {

// Whether a container in the class has plain values in it: these tell nobody who has put them there.
bool keeps_plain_values(const ModuleName& owner);

// Whether import has left attributes in the class that its body does not bind.
bool has_members_of_others(const ModuleName& place);

// The classes that the statement may add to, and those that it looks into.
std::set<ModuleName> classes_filled_by(const World& world, const StagedModule* module, const Statement& statement);
std::set<ModuleName> classes_looked_at_by(const World& world, const StagedModule* module, const Statement& statement);

// Functions that the statement calls something of, where they are decorated, or of an attribute: `@show.register`,
// `f.rows.append(...)`.
std::set<ModuleName> functions_called_into(const World& world, const StagedModule* module, const Statement& statement);

class ClassContent {
 public:
  explicit ClassContent(const World& world) : world_(world) {}

  // The classes that the statement adds to and that are looked into, or, if it `leaves`, keep plain values.
  std::set<ModuleName> filled_by(const StagedModule* module, const Statement& statement, bool leaves);

 private:
  void find();

  const World& world_;
  bool known_ = false;
  std::set<ModuleName> looked_at_;
};

}  // namespace midflight
