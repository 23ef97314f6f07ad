#include "execute/class_content.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/dotted.h"
#include "execute/slice.h"

namespace midflight {
namespace {

bool is_data_of_class(const StagedModule& module, const std::string& dotted) {
  const std::string name = root_of(dotted);
  const auto members = module.next->class_members.find(name);
  if (dotted.size() == name.size() || members == module.next->class_members.end()) return false;
  const std::string member = root_of(std::string_view(dotted).substr(name.size() + 1));
  return members->second->contains(member) && !module.next->functions.contains(name + "." + member);
}

}  // namespace

std::set<ModuleName> ClassContent::filled_by(const StagedModule* module, const Statement& statement) {
  if (!std::exchange(known_, true)) find();
  if (looked_at_.empty()) return {};
  std::set<ModuleName> classes = world_.reach(module, statement).mutated, filled;
  add_ancestors(module, statement, classes);
  std::set_intersection(classes.begin(), classes.end(), looked_at_.begin(), looked_at_.end(),
                        std::inserter(filled, filled.end()));
  return filled;
}

void ClassContent::add_ancestors(const StagedModule* module, const Statement& statement,
                                 std::set<ModuleName>& classes) const {
  if (statement.kind != StatementKind::class_definition) return;
  for (const std::string& value : statement->run.values) {
    const auto [home, name] = world_.resolve(module, value);
    if (home == nullptr || !classes.insert({home, name}).second) continue;
    for (const std::size_t i : home->next->binders_of(name)) add_ancestors(home, home->next->statements[i], classes);
  }
}

void ClassContent::find() {
  for (const StagedModule* module : world_.modules()) {
    for (const Statement& statement : module->next->statements) {
      if (!is_skipped(*module, statement)) find(*module, statement);
    }
  }
}

// A statement that fills a class may look at it, too.
void ClassContent::find(const StagedModule& module, const Statement& statement) {
  const World::Reach& reach = world_.reach(&module, statement);
  for (const auto& [home, dotted] : reach.valued) {
    const ModuleName owner = {home, root_of(dotted)};
    if (home != nullptr && !reach.mutated.contains(owner) && is_data_of_class(*home, dotted)) looked_at_.insert(owner);
  }
  if (!reach.asks_subclasses) return;
  for (const ModuleName& place : reach.read) {
    if (place.first != nullptr && place.first->next->class_members.contains(place.second)) looked_at_.insert(place);
  }
}

}  // namespace midflight
