#include "execute/forced.h"

#include <algorithm>

namespace midflight {
namespace {

// The caller's patterns may name members of the class.
bool replaces_member(const StagedModule& module, const std::string& name, const Forced& forced) {
  for (const auto& [owner, members] : module.next->class_members) {
    if (owner != name && !owner.starts_with(name + ".")) continue;
    for (const auto& [member, facts] : *members) {
      if (facts.pragma == Pragma::replace || forced(module, owner + "." + member)) return true;
    }
  }
  return false;
}

bool has_replacing_class(const StagedModule& module, const std::string& name) {
  for (const auto& [owner, directives] : module.next->directives) {
    const bool inside = owner == name || owner.starts_with(name + ".");
    if (inside && (directives.replace_all || !directives.replace.empty())) return true;
  }
  return false;
}

}  // namespace

bool is_forced(const StagedModule& module, const Statement& statement, const Forced& forced) {
  if (statement.pragma == Pragma::replace) return true;
  if (statement.kind == StatementKind::class_definition) {
    return has_replacing_class(module, statement->name) || replaces_member(module, statement->name, forced);
  }
  if (statement.kind == StatementKind::function || statement.kind == StatementKind::import) return false;
  return std::any_of(statement->run.binds.begin(), statement->run.binds.end(),
                     [&](const std::string& name) { return forced(module, name); });
}

}  // namespace midflight
