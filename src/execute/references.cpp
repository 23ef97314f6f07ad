#include "execute/references.h"

#include <utility>

#include "base/dotted.h"

namespace midflight {

References::References(const World& world) : world_(world) {
  for (const StagedModule* module : world.modules()) {
    for (const auto& [qualname, function] : module->next->functions) {
      if (qualname.find('.') != std::string::npos) methods_.insert(last_of(qualname));
    }
  }
  for (const StagedModule* module : world.modules()) {
    for (const auto& [qualname, function] : module->next->functions) {
      const ModuleName node{module, qualname};
      if (world.is_dirty(module, qualname)) changed_.push_back(node);
      if (qualname.find('.') != std::string::npos) {
        link({module, root_of(qualname)}, node);
        link({nullptr, last_of(qualname)}, node);
      }
      add_uses(node, module, function->uses);
    }
    const std::vector<Statement>& statements = module->next->statements;
    for (std::size_t i = 0; i < statements.size(); ++i) {
      for (const Names* names : {&world.binds(module, i), &statements[i]->run.mutates}) {
        for (const std::string& name : *names) add_uses({module, name}, module, statements[i]->run);
      }
    }
  }
}

void References::link(const ModuleName& from, const ModuleName& to) {
  if (from == to) return;
  next_[from].push_back(to);
  users_[to].push_back(from);
}

void References::add_uses(const ModuleName& user, const StagedModule* module, const NameUses& uses) {
  for (const Names* names : {&uses.reads, &uses.chains}) {
    for (const std::string& name : *names) {
      const ModuleName place = world_.resolve(module, name);
      if (place.first != nullptr) link(user, {place.first, root_of(place.second)});
    }
  }
  for (const auto& [home, name] : world_.own_imports(module, uses)) link(user, {home, root_of(name)});
  if (uses.namespaces) link(user, {module, kNamespace});
  for (const std::string& attribute : uses.attributes) {
    if (methods_.contains(attribute)) link(user, {nullptr, attribute});
  }
}

std::set<ModuleName> References::leading_to(const std::set<ModuleName>& targets) const {
  std::set<ModuleName> leading(changed_.begin(), changed_.end()), seen = leading;
  seen.insert(targets.begin(), targets.end());
  std::vector<ModuleName> open(seen.begin(), seen.end());
  while (!open.empty()) {
    const auto users = users_.find(open.back());
    open.pop_back();
    if (users == users_.end()) continue;
    for (const ModuleName& user : users->second) {
      leading.insert(user);
      if (seen.insert(user).second) open.push_back(user);
    }
  }
  return leading;
}

const std::vector<ModuleName>& References::from(const ModuleName& node) const {
  static const std::vector<ModuleName> kNone;
  const auto found = next_.find(node);
  return found == next_.end() ? kNone : found->second;
}

}  // namespace midflight
