#include "report/statements.h"

namespace midflight {
namespace {

const char* word_for(StatementKind kind) {
  switch (kind) {
    case StatementKind::function:
    case StatementKind::class_definition:
      return "definition";
    case StatementKind::import:
    case StatementKind::future:
      return "import";
    case StatementKind::assignment:
      return "assignment";
    case StatementKind::deletion:
      return "deletion";
    case StatementKind::main_guard:
      return "entry block";
    case StatementKind::docstring:
      return "docstring";
    case StatementKind::expression:
    case StatementKind::compound:
    case StatementKind::nothing:
      break;
  }
  return "statement";
}

// The names that it binds, or what it is.
std::string shown_name(const Statement& statement) {
  if (!statement->name.empty()) return statement->name;
  if (statement.kind == StatementKind::main_guard) return word_for(statement.kind);
  std::string names;
  for (const std::string& name : statement->run.binds) names += (names.empty() ? "" : ", ") + name;
  return names.empty() ? word_for(statement.kind) : names;
}

bool is_entry(const StagedModule& module, const Statement& statement) {
  const bool acts = statement.kind == StatementKind::main_guard || statement->calls;
  return acts && is_skipped(module, statement);
}

}  // namespace

void add_stale_statements(const std::vector<ModuleSlice>& slices, std::vector<Entry>& entries) {
  for (const ModuleSlice& slice : slices) {
    const StagedModule& module = *slice.staged;
    for (std::size_t i = 0; i < slice.run.size(); ++i) {
      const Statement& statement = module.next->statements[i];
      if (!slice.derived[i] || statement.kind == StatementKind::import) continue;
      const char* what = statement.kind == StatementKind::function           ? "function"
                         : statement.kind == StatementKind::class_definition ? "class"
                         : statement->run.binds.empty()                      ? "statement"
                                                                             : "data";
      entries.push_back({"stale", what, module.record->name, shown_name(statement),
                         "derived: " + slice.reasons[i] + ", but its module was not asked for", statement.first_line});
    }
  }
}

void add_kept_order(const std::vector<KeptOrder>& kept, std::vector<Entry>& entries) {
  for (const auto& [change, reason] : kept) {
    const StagedModule& module = *change.module;
    const Statement& statement = module.next->statements[change.statement];
    const bool bound = !change.name.empty();
    entries.push_back({"kept", bound ? "data" : "statement", module.record->name,
                       bound ? change.name : shown_name(statement),
                       "its place in the order of statements is not followed: " + reason, statement.first_line});
  }
}

void add_statements(const std::vector<ModuleSlice>& slices, ExecuteMode mode, std::vector<Entry>& entries) {
  for (const ModuleSlice& slice : slices) {
    const StagedModule& module = *slice.staged;
    const auto add = [&](const char* kind, const Statement& statement, const std::string& reason) {
      entries.push_back({kind, "statement", module.record->name, shown_name(statement), reason, statement.first_line});
    };
    for (std::size_t i = 0; i < slice.run.size(); ++i) {
      const Statement& statement = module.next->statements[i];
      if (slice.run[i] && mode == ExecuteMode::none) {
        add("skipped", statement, "execute=\"none\"");
      } else if (slice.run[i]) {
        add("run", statement, slice.reasons[i]);
      } else if (module.content_changed && is_entry(module, statement)) {
        add("skipped", statement, "entry: it starts the program");
      }
    }
  }
}

}  // namespace midflight
