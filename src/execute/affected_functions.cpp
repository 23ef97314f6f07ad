#include "execute/affected_functions.h"

#include <utility>

#include "base/dotted.h"
#include "cpython/gil.h"
#include "execute/world.h"

namespace midflight {

AffectedFunctions::AffectedFunctions(const World& world) : world_(world), all_(world.dirty_functions()) {
  close({all_.begin(), all_.end()});
}

void AffectedFunctions::note_uses(const ModuleName& user, const FunctionUse& function) {
  for (const Names* names : {&function.uses.called, &function.uses.chains}) {
    for (const std::string& name : *names) {
      const ModuleName callee = world_.resolve(user.first, name);
      if (callee.first == nullptr) continue;
      callers_[callee].push_back(user);
      if (!callee.first->next->class_members.contains(callee.second)) continue;
      for (const char* method : kConstructors) callers_[{callee.first, callee.second + "." + method}].push_back(user);
    }
  }
  for (const std::string& attribute : function.uses.attributes) callers_[{nullptr, attribute}].push_back(user);
  Names locals = function.local_calls;
  if (!function.local_passed.empty() && world_.calls_what_it_is_given(user.first, function.uses)) {
    locals.insert(function.local_passed.begin(), function.local_passed.end());
  }
  for (const std::string& local : locals) {
    callers_[{user.first, user.second + ".<locals>." + local}].push_back(user);
  }
  for (const Names* names : {&function.uses.reads, &function.uses.chains}) {
    for (const std::string& name : *names) {
      const ModuleName read = world_.resolve(user.first, name);
      if (read.first != nullptr) readers_[{read.first, root_of(read.second)}].emplace_back(read, user);
    }
  }
}

void AffectedFunctions::find_uses() {
  if (std::exchange(uses_known_, true)) return;
  for (const StagedModule* module : world_.modules()) {
    yield_gil();
    for (const auto& [qualname, function] : module->next->functions) note_uses({module, qualname}, *function);
  }
}

// From the affected ones backwards: asking each function for its reach would take the square of their number.
void AffectedFunctions::close(std::vector<ModuleName> open) {
  if (open.empty()) return;
  find_uses();
  const auto add_callers = [&](const ModuleName& callee) {
    const std::vector<ModuleName> found = std::exchange(callers_[callee], {});  // once is enough
    for (const ModuleName& caller : found) {
      if (all_.insert(caller).second) open.push_back(caller);
    }
  };
  while (!open.empty()) {
    const ModuleName callee = std::move(open.back());
    open.pop_back();
    add_callers(callee);
    if (is_method(callee.second)) add_callers({nullptr, last_of(callee.second)});
  }
}

bool AffectedFunctions::add_readers(const std::set<ModuleName>& names,
                                    const std::function<bool(const ModuleName&)>& is_other) {
  if (names.empty()) return false;
  find_uses();
  std::vector<ModuleName> more;
  for (const ModuleName& name : names) {
    const auto found = readers_.find(name);
    if (found == readers_.end()) continue;
    for (const auto& [read, reader] : found->second) {
      if (!all_.contains(reader) && is_other(read) && all_.insert(reader).second) more.push_back(reader);
    }
  }
  const bool grown = !more.empty();
  close(std::move(more));
  return grown;
}

}  // namespace midflight
