#include <algorithm>

#include "cpython/objects.h"
#include "execute/slice.h"

namespace midflight {

ModuleSlice::ModuleSlice(const StagedModule* module) : staged(module), reasons(module->next->statements.size()) {
  for (std::vector<bool>* marks : {&run, &renewed, &looks_around, &derived}) marks->assign(reasons.size(), false);
}

bool ModuleSlice::is_new(std::size_t i) const {
  return staged->verdicts[i] == Verdict::changed || staged->verdicts[i] == Verdict::added;
}

bool ModuleSlice::counts_without_base(std::size_t i) const {
  const Statement& statement = staged->next->statements[i];
  if (is_definition(statement) || statement.kind == StatementKind::import) return true;
  if (statement->computed && !statement->calls) return true;
  const Names& names = statement->run.binds;
  return std::any_of(names.begin(), names.end(), [this](const std::string& name) {
    return !find_item(staged->record->namespace_dict(), name.c_str());
  });
}

bool ModuleSlice::runs_anything() const { return std::find(run.begin(), run.end(), true) != run.end(); }

bool ModuleSlice::runs_dynamic_code() const {
  for (std::size_t i = 0; i < run.size(); ++i) {
    if (run[i] && staged->next->statements[i]->dynamic) return true;
  }
  return false;
}

bool ModuleSlice::run_as_input(std::size_t i) {
  if (run[i]) return false;
  run[i] = true;
  reasons[i] = "needed as input";
  return true;
}

void ModuleSlice::lift() {
  whole = true;
  for (std::size_t i = 0; i < run.size(); ++i) {
    if (is_skipped(*staged, staged->next->statements[i])) continue;
    run[i] = renewed[i] = true;
    if (reasons[i].empty()) reasons[i] = kWholeModule;
  }
}

bool ModuleSlice::runs_binder_of(const std::string& name) const {
  const std::vector<std::size_t>& binders = staged->next->binders_of(name);
  return std::any_of(binders.begin(), binders.end(), [this](std::size_t i) { return run[i]; });
}

Names ModuleSlice::written() const {
  Names names;
  for (std::size_t i = 0; i < run.size(); ++i) {
    const Names& binds = staged->next->statements[i]->run.binds;
    if (run[i]) names.insert(binds.begin(), binds.end());
  }
  return names;
}

std::vector<const Statement*> ModuleSlice::outgoing() const {
  std::vector<const Statement*> result;
  if (!staged->live) return result;
  const auto add = [&](int index) { result.push_back(&staged->live->statements[static_cast<std::size_t>(index)]); };
  for (int index : staged->removed) add(index);
  for (std::size_t i = 0; i < run.size(); ++i) {
    if (renewed[i] && staged->partner[i] >= 0) add(staged->partner[i]);
  }
  return result;
}

bool is_entry(const ModuleRecord& record, const Statement& statement) {
  if (!record.is_main) return false;
  return statement.kind == StatementKind::main_guard ||
         (statement->calls && (statement->acts || statement->run.binds.empty()));
}

bool is_skipped(const StagedModule& module, const Statement& statement) {
  if (is_entry(*module.record, statement)) return true;
  if (statement.kind == StatementKind::nothing && statement->annotated.empty()) return true;
  const bool binds = statement.kind != StatementKind::function && statement.kind != StatementKind::class_definition &&
                     statement.kind != StatementKind::import;
  return binds && statement->calls && (statement.facts.get() == module.under_way || module.runs_unknown);
}

}  // namespace midflight
