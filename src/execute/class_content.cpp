#include "execute/class_content.h"

#include <utility>

#include "base/dotted.h"
#include "execute/slice.h"

namespace midflight {
namespace {

bool is_data_of_class(const StagedModule& module, const std::string& dotted) {
  const std::string name = root_of(dotted);
  const auto members = module.next->class_members.find(name);
  if (dotted.size() == name.size() || members == module.next->class_members.end()) return false;
  const std::string member = root_of(dotted.substr(name.size() + 1));
  return members->second->contains(member) && !module.next->functions.contains(name + "." + member);
}

}  // namespace

bool ClassContent::is_looked_at(const ModuleName& place) {
  if (!std::exchange(known_, true)) find();
  return looked_at_.contains(place);
}

void ClassContent::find() {
  for (const StagedModule* module : world_.modules()) {
    for (const Statement& statement : module->next->statements) {
      if (is_skipped(*module, statement)) continue;
      const World::Reach& reach = world_.reach(module, statement);
      for (const auto& [home, dotted] : reach.valued) {
        const ModuleName owner = {home, root_of(dotted)};
        if (home != nullptr && !reach.mutated.contains(owner) && is_data_of_class(*home, dotted))
          looked_at_.insert(owner);
      }
    }
  }
}

}  // namespace midflight
