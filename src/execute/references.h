// Which definitions and names lead to which: by what their code reads, calls, and looks up on anything.  One graph for
// all questions of a slice; asking each name for all that it reaches would take the square of their number.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "execute/world.h"

namespace midflight {

// In the place of a name: the module's namespace as a whole.
inline constexpr const char* kNamespace = "";

class References {
 public:
  explicit References(const World& world);

  // Names that lead to one of `targets`, or to changed code: whoever gets hold of what they stand for may come to it.
  std::set<ModuleName> leading_to(const std::set<ModuleName>& targets) const;

  // What comes next from a global name, from a function (by qualified name), or from an attribute that is looked up on
  // anything (no module).
  const std::vector<ModuleName>& from(const ModuleName& node) const;

 private:
  void link(const ModuleName& from, const ModuleName& to);
  void add_uses(const ModuleName& user, const StagedModule* module, const NameUses& uses);

  const World& world_;
  std::set<std::string> methods_;
  std::map<ModuleName, std::vector<ModuleName>> next_, users_;
  std::vector<ModuleName> changed_;
};

}  // namespace midflight
