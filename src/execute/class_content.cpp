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
  std::set<ModuleName> classes = world.reach(module, statement).filled.copy();
  std::set<ModuleName> ancestors;
  add_ancestors(world, module, statement, ancestors);
  std::erase_if(ancestors, [](const ModuleName& place) { return !is_class(place); });
  classes.merge(ancestors);
  return classes;
}

// A statement that fills a class may look at it, too.
std::set<ModuleName> classes_looked_at_by(const World& world, const StagedModule* module, const Statement& statement) {
  std::set<ModuleName> classes;
  const Reach& reach = world.reach(module, statement);
  for (const ModuleName& owner : reach.looked_into) {
    if (!reach.mutated.contains(owner)) classes.insert(owner);
  }
  if (!reach.asks_subclasses) return classes;
  for (const ModuleName& place : reach.read) {
    if (is_class(place)) classes.insert(place);
  }
  return classes;
}

std::set<ModuleName> functions_called_into(const World& world, const StagedModule* module, const Statement& statement) {
  std::set<ModuleName> functions;
  for (const std::string& chain : statement->run.chains) {
    const std::string owner = parent_of(chain);
    const auto [home, name] = owner.empty() ? ModuleName{} : world.resolve(module, owner);
    if (home == nullptr || !home->next->functions.contains(name)) continue;
    const std::vector<std::size_t>& binders = world.binders(home, name);
    const bool decorated = std::any_of(binders.begin(), binders.end(), [&, home = home](std::size_t i) {
      return home->next->statements[i]->decorated;
    });
    if (decorated) functions.insert({home, name});
  }
  for (const std::string& changed : statement->run.mutates) {
    if (changed.find('.') == std::string::npos) continue;  // `f.rows.append(...)` changes `f.rows`
    const auto [home, name] = world.resolve(module, changed);
    if (home != nullptr && home->next->functions.contains(root_of(name))) functions.insert({home, root_of(name)});
  }
  return functions;
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

bool has_members_of_others(const ModuleName& place) {
  const auto& [module, name] = place;
  const Ref type = find_item(module->record->namespace_dict(), name.c_str());
  const NamedShapes* recorded = type && is_type(type) ? module->record->base.members(type) : nullptr;
  if (recorded == nullptr || !module->live) return false;
  const std::vector<Item> members = dict_items(own_dict(type));
  return std::any_of(members.begin(), members.end(), [&, module = module, name = name](const Item& member) {
    if (!is_str(member.key)) return false;
    const std::string text = to_text(member.key);
    return !text.starts_with("__") && recorded->contains(text) && module->live->find_member(name, text) == nullptr;
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
