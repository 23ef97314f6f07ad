#include "execute/star_imports.h"

#include <algorithm>
#include <map>

#include "cpython/objects.h"
#include "execute/world.h"

namespace midflight {

Names exported_names(BorrowedRef namespace_dict, BorrowedRef all) {
  Names names;
  if (all && (PyList_Check(all.get()) || PyTuple_Check(all.get()))) {
    for (const Ref& name : sequence_items(all)) {
      if (is_str(name)) names.insert(to_text(name));
    }
    return names;
  }
  for (const Item& item : dict_items(namespace_dict)) {
    if (is_str(item.key) && !to_text(item.key).starts_with("_")) names.insert(to_text(item.key));
  }
  return names;
}

bool exports(BorrowedRef all, const std::string& name) {
  if (!all || !(PyList_Check(all.get()) || PyTuple_Check(all.get()))) return !name.starts_with("_");
  const std::vector<Ref> names = sequence_items(all);
  return std::any_of(names.begin(), names.end(),
                     [&](const Ref& listed) { return is_str(listed) && to_text(listed) == name; });
}

bool has_star_import(const Analysis& source) {
  return std::any_of(source.statements.begin(), source.statements.end(),
                     [](const Statement& statement) { return statement->star_import; });
}

std::vector<std::string> star_targets(const ModuleRecord& record, const StatementFacts& statement) {
  std::vector<std::string> modules;
  if (!statement.star_import) return modules;
  for (const ImportBinding& import : statement.imports) {
    if (import.attribute == "*") modules.push_back(absolute_module(record, import));
  }
  return modules;
}

std::vector<std::string> star_targets(const ModuleRecord& record, const Analysis& source) {
  std::vector<std::string> modules;
  for (const Statement& statement : source.statements) {
    for (std::string& module : star_targets(record, *statement.facts)) modules.push_back(std::move(module));
  }
  return modules;
}

namespace {

Names keys_of(BorrowedRef dict) {
  Names names;
  for (const Item& item : dict_items(dict)) {
    if (is_str(item.key)) names.insert(to_text(item.key));
  }
  return names;
}

// The names that the text binds, but for those it deletes again.
Names left_by(const Analysis& source) {
  Names names = source.bound;
  for (const Statement& statement : source.statements) {
    for (const std::string& name : statement->deletes) names.erase(name);
  }
  return names;
}

bool is_mentioned(const Statement& statement) {
  const NameUses& run = statement->run;
  return run.reads.contains("__all__") || run.binds.contains("__all__") || statement->deletes.contains("__all__");
}

// Whether the statements that make `__all__` stand in both versions.
bool keeps_all(const StagedModule& module) {
  const std::vector<Statement>& next = module.next->statements;
  for (std::size_t i = 0; i < next.size(); ++i) {
    if (is_mentioned(next[i]) && module.verdicts[i] != Verdict::same) return false;
  }
  return std::none_of(module.removed.begin(), module.removed.end(),
                      [&](int i) { return is_mentioned(module.live->statements[static_cast<std::size_t>(i)]); });
}

Names names_of_loaded(const std::string& module) {
  const Ref loaded = find_item(PyImport_GetModuleDict(), module.c_str());
  if (!loaded || !PyModule_Check(loaded.get())) return {};
  const BorrowedRef dict = PyModule_GetDict(loaded.get());
  return exported_names(dict, find_item(dict, "__all__"));
}

bool is_public(const std::string& name) { return !name.starts_with("_"); }
bool is_dunder(const std::string& name) { return name.starts_with("__") && name.ends_with("__"); }

}  // namespace

StarNames::StarNames(const World& world) : world_(world) {
  for (const StagedModule* module : world.modules()) {
    if (has_star_import(*module->next)) targets_[module] = star_targets(*module->record, *module->next);
  }
  for (bool grown = true; grown;) {
    grown = false;
    for (const auto& [module, targets] : targets_) grown |= pass_on(*module);
  }
}

const StarNames::Exported& StarNames::exported(const std::string& module) const {
  const auto found = exported_.find(module);
  return found != exported_.end() ? found->second : exported_.emplace(module, names_in(module)).first->second;
}

StarNames::Exported StarNames::names_in(const std::string& module) const {
  Exported names;
  names.before = names.now = names_of_loaded(module);
  const StagedModule* staged = world_.find_module(module);
  if (staged == nullptr) return names;
  const BorrowedRef dict = staged->record->namespace_dict();
  const Ref all = find_item(dict, "__all__");
  names.has_all = static_cast<bool>(all);
  names.keeps_all = keeps_all(*staged);
  const Names there = keys_of(dict);
  Names leaves;  // names whose makers may all be gone
  names.all_before = there;
  if (staged->live) {
    leaves = staged->live->bound;
    for (const std::string& target : star_targets(*staged->record, *staged->live))
      leaves.merge(names_of_loaded(target));
    names.all_before.merge(left_by(*staged->live));
  }
  const Names &bound = staged->next->bound, left = left_by(*staged->next);
  for (const std::string& name : there) {
    if (bound.contains(name) || !leaves.contains(name)) names.all_now.insert(name);
  }
  for (const std::string& name : bound) {
    const bool is_new = !staged->live || !staged->live->bound.contains(name);
    if (is_new || left.contains(name)) names.all_now.insert(name);
  }
  for (const std::string& name : names.all_before) {
    if (!all && is_public(name)) names.before.insert(name);
  }
  names.now.clear();
  for (const std::string& name : names.all_now) {
    if (may_export(names, name)) names.now.insert(name);
  }
  return names;
}

bool StarNames::may_export(const Exported& exported, const std::string& name) {
  if (!exported.keeps_all) return !is_dunder(name);
  if (!exported.has_all) return is_public(name);
  // What is new may be listed by what computes the list.
  return exported.before.contains(name) || !exported.all_before.contains(name);
}

bool StarNames::pass_on(const StagedModule& module) {
  exported(module.record->name);
  Exported& names = exported_.at(module.record->name);
  bool grown = false;
  for (const std::string& target : targets_.at(&module)) {
    if (target == module.record->name) continue;
    for (const std::string& name : exported(target).now) {
      if (!names.all_now.insert(name).second) continue;
      if (may_export(names, name)) names.now.insert(name);
      grown = true;
    }
  }
  return grown;
}

namespace {

// What the star imports of a statement bring, as `brought` says it of each module.
template <class Brought>
Names brought_by(const StagedModule& module, const StatementFacts& statement, const Brought& brought) {
  Names names;
  for (const std::string& target : star_targets(*module.record, statement)) {
    const Names& of_target = brought(target);
    names.insert(of_target.begin(), of_target.end());
  }
  return names;
}

}  // namespace

Names StarNames::before(const StagedModule& module, const StatementFacts& statement) const {
  return brought_by(module, statement, [this](const std::string& target) -> const Names& { return before(target); });
}

Names StarNames::now(const StagedModule& module, const StatementFacts& statement) const {
  return brought_by(module, statement, [this](const std::string& target) -> const Names& { return now(target); });
}

std::string StarNames::source_of(const StagedModule& module, const std::string& name) const {
  const auto targets = targets_.find(&module);
  if (targets == targets_.end() || module.next->bound.contains(name)) return {};
  const auto source = std::find_if(targets->second.rbegin(), targets->second.rend(),
                                   [&](const std::string& target) { return now(target).contains(name); });
  return source == targets->second.rend() ? std::string() : *source;
}

bool StarNames::was_imported(const StagedModule& module, const std::string& name) const {
  if (!module.live) return false;
  const std::vector<Statement>& statements = module.live->statements;
  for (auto statement = statements.rbegin(); statement != statements.rend(); ++statement) {
    const StatementFacts& facts = *statement->facts;
    if (facts.run.binds.contains(name)) return facts.kind == StatementKind::import;
    if (facts.star_import && before(module, facts).contains(name)) return true;
  }
  return false;
}

namespace {

// By name, the statements that bind it, in order: as `number` gives it.
template <class Brought, class Number>
std::map<std::string, std::vector<int>> binders_in(const Analysis& source, const Brought& brought,
                                                   const Number& number) {
  std::map<std::string, std::vector<int>> binders;
  for (std::size_t i = 0; i < source.statements.size(); ++i) {
    const StatementFacts& statement = *source.statements[i].facts;
    Names names = statement.star_import ? brought(statement) : Names();
    names.insert(statement.run.binds.begin(), statement.run.binds.end());
    for (const std::string& name : names) binders[name].push_back(number(i));
  }
  return binders;
}

}  // namespace

Names StarNames::rebound(const StagedModule& module) const {
  if (!module.live || (!has_star_import(*module.live) && !has_star_import(*module.next))) return {};
  Names brought;
  const auto brought_before = [&](const StatementFacts& statement) {
    Names names = before(module, statement);
    brought.insert(names.begin(), names.end());
    return names;
  };
  const auto brought_now = [&](const StatementFacts& statement) {
    Names names = now(module, statement);
    brought.insert(names.begin(), names.end());
    return names;
  };
  auto live = binders_in(*module.live, brought_before, [](std::size_t i) { return static_cast<int>(i); });
  auto next = binders_in(*module.next, brought_now, [&](std::size_t i) { return module.partner[i]; });
  std::erase_if(brought, [&](const std::string& name) {
    return live[name] == next[name] || (live[name].size() == 1 && next[name].size() == 1);
  });
  return brought;
}

}  // namespace midflight
