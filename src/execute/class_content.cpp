#include "execute/class_content.h"

#include <algorithm>
#include <utility>

#include "base/dotted.h"
#include "baseline/native.h"
#include "cpython/objects.h"
#include "cpython/type.h"
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

void add_ancestors(const World& world, const StagedModule* module, const Statement& statement,
                   std::set<ModuleName>& classes) {
  if (statement.kind != StatementKind::class_definition) return;
  for (const std::string& value : statement->run.values) {
    const auto [home, name] = world.resolve(module, value);
    if (home == nullptr || !classes.insert({home, name}).second) continue;
    for (const std::size_t i : home->next->binders_of(name)) {
      add_ancestors(world, home, home->next->statements[i], classes);
    }
  }
}

}  // namespace

std::set<ModuleName> classes_filled_by(const World& world, const StagedModule* module, const Statement& statement) {
  std::set<ModuleName> classes = world.reach(module, statement).mutated;
  add_ancestors(world, module, statement, classes);
  std::erase_if(classes, [](const ModuleName& place) {
    return place.first == nullptr || !place.first->next->class_members.contains(place.second);
  });
  return classes;
}

// A statement that fills a class may look at it, too.
std::set<ModuleName> classes_looked_at_by(const World& world, const StagedModule* module, const Statement& statement) {
  std::set<ModuleName> classes;
  const World::Reach& reach = world.reach(module, statement);
  for (const auto& [home, dotted] : reach.valued) {
    const ModuleName owner = {home, root_of(dotted)};
    if (home != nullptr && !reach.mutated.contains(owner) && is_data_of_class(*home, dotted)) classes.insert(owner);
  }
  if (!reach.asks_subclasses) return classes;
  for (const ModuleName& place : reach.read) {
    if (place.first != nullptr && place.first->next->class_members.contains(place.second)) classes.insert(place);
  }
  return classes;
}

bool keeps_plain_values(const ModuleName& owner) {
  const auto& [home, name] = owner;
  const Ref type = find_item(home->record->namespace_dict(), name.c_str());
  const auto members = home->next->class_members.find(name);
  if (!type || !is_type(type) || members == home->next->class_members.end()) return false;
  return std::any_of(members->second->begin(), members->second->end(), [&](const auto& member) {
    BorrowedRef value = own_attribute(type, make_str(member.first));
    return value && holds_plain_values(value);
  });
}

std::set<ModuleName> ClassContent::filled_by(const StagedModule* module, const Statement& statement, bool leaves) {
  if (!std::exchange(known_, true)) find();
  if (looked_at_.empty() && !leaves) return {};
  std::set<ModuleName> classes = classes_filled_by(world_, module, statement);
  std::erase_if(classes, [&](const ModuleName& place) {
    return !looked_at_.contains(place) && !(leaves && keeps_plain_values(place));
  });
  return classes;
}

void ClassContent::find() {
  for (const StagedModule* module : world_.modules()) {
    for (const Statement& statement : module->next->statements) {
      if (!is_skipped(*module, statement)) looked_at_.merge(classes_looked_at_by(world_, module, statement));
    }
  }
}

}  // namespace midflight
