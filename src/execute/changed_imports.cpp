#include "execute/changed_imports.h"

#include <algorithm>
#include <map>

#include "base/dotted.h"
#include "execute/world.h"

namespace midflight {
namespace {

using Targets = std::map<std::string, std::pair<std::string, std::string>>;  // by local name: module and attribute

Targets targets_of(const StagedModule& module, const Analysis& analysis) {
  Targets targets;
  for (const Statement& statement : analysis.statements) {
    for (const ImportBinding& import : statement->imports) {
      targets[import.local] = {absolute_module(module, import), import.attribute};
    }
  }
  return targets;
}

}  // namespace

ChangedImports::ChangedImports(const World& world) : world_(world) {
  for (const StagedModule* module : world_.modules()) find_own(*module);
  if (names_.empty()) return;
  for (bool grown = true; grown;) {
    grown = false;
    for (const StagedModule* module : world_.modules()) grown |= pass_on(*module);
  }
}

void ChangedImports::find_own(const StagedModule& module) {
  const Names& rebound = rebound_[&module] = world_.star_names().rebound(module);
  for (const std::string& name : rebound) names_.insert({&module, name});
  if (!module.live || !module.content_changed) return;
  const Targets before = targets_of(module, *module.live);
  for (const auto& [local, target] : targets_of(module, *module.next)) {
    auto old = before.find(local);
    if (module.live->bound.contains(local) && (old == before.end() || old->second != target)) {
      names_.insert({&module, local});
    }
  }
  const std::vector<std::string> stars = star_targets(*module.record, *module.next);
  for (const std::string& source : star_targets(*module.record, *module.live)) {
    if (std::find(stars.begin(), stars.end(), source) != stars.end()) continue;
    for (const std::string& name : world_.star_names().before(source)) names_.insert({&module, name});
  }
  // Which of its imports a block executes may have changed with it.
  for (std::size_t i = 0; i < module.next->statements.size(); ++i) {
    const Statement& statement = module.next->statements[i];
    if (statement.kind != StatementKind::compound || module.verdicts[i] != Verdict::changed) continue;
    for (const ImportBinding& import : statement->imports) names_.insert({&module, import.local});
  }
}

// What is imported from a module that imports something else is something else, too.
bool ChangedImports::pass_on(const StagedModule& module) {
  bool grown = false;
  const auto pass = [&](const ImportBinding& import) {
    if (import.attribute.empty()) return;
    const ModuleName source = {world_.find_module(absolute_module(module, import)), import.attribute};
    if (names_.contains(source)) grown |= names_.insert({&module, import.local}).second;
  };
  for (const Statement& statement : module.next->statements) {
    for (const ImportBinding& import : statement->imports) pass(import);
    for (const ImportBinding& import : statement->local_imports) pass(import);
  }
  if (!has_star_import(*module.next)) return grown;
  for (const auto& [from, name] : std::set(names_)) {
    const std::string source = world_.star_names().source_of(module, name);
    if (from != &module && source == from->record->name) grown |= names_.insert({&module, name}).second;
  }
  return grown;
}

bool ChangedImports::are_used(const StagedModule* module, const NameUses& uses) const {
  if (names_.empty()) return false;
  const auto is_changed = [&](const std::string& name) { return names_.contains({module, name}); };
  return std::any_of(uses.reads.begin(), uses.reads.end(), is_changed) ||
         std::any_of(uses.chains.begin(), uses.chains.end(), [&](const std::string& chain) {
           const std::string root = root_of(chain);
           const StagedModule* imported = root.size() < chain.size() ? world_.imported_module(module, root) : nullptr;
           return imported != nullptr && names_.contains({imported, root_of(chain.substr(root.size() + 1))});
         });
}

}  // namespace midflight
