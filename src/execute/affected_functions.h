// Functions that do something else than before: their code has changed, or what they read, or they may call such a one.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "execute/reach.h"
#include "stage/statement.h"

namespace midflight {

class World;

class AffectedFunctions {
 public:
  // Those whose code has changed, and what may call them.
  explicit AffectedFunctions(const World& world);

  const std::set<ModuleName>& all() const { return all_; }
  // Adds those that read what belongs to one of these global names and is another object now, as `is_other` says.
  // Whether there are more.
  bool add_readers(const std::set<ModuleName>& names, const std::function<bool(const ModuleName&)>& is_other);

 private:
  void find_uses();
  void note_uses(const ModuleName& user, const FunctionUse& function);
  void close(std::vector<ModuleName> open);

  const World& world_;
  std::set<ModuleName> all_;
  bool uses_known_ = false;
  std::map<ModuleName, std::vector<ModuleName>> callers_;  // of methods that are called on anything: no module
  // What functions read, by the global name that it belongs to.
  std::map<ModuleName, std::vector<std::pair<ModuleName, ModuleName>>> readers_;
};

}  // namespace midflight
