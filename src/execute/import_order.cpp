#include "execute/import_order.h"

#include <algorithm>

namespace midflight {
namespace {

bool leads_to_running(const std::vector<ModuleSlice>& slices, std::size_t importer, const ImportBinding& import,
                      const std::vector<bool>& running) {
  const std::string target = absolute_module(*slices[importer].staged, import);
  for (std::size_t other = 0; other < slices.size(); ++other) {
    if (other == importer || !running[other]) continue;
    const std::string& name = slices[other].staged->record->name;
    if (name == target || name == target + "." + import.attribute) return true;
    if (import.attribute.empty() && name.starts_with(target + ".")) return true;
  }
  return false;
}

}  // namespace

void add_imports_of_running(std::vector<ModuleSlice>& slices) {
  std::vector<bool> running;
  for (const ModuleSlice& slice : slices) running.push_back(slice.runs_anything());
  for (std::size_t m = 0; m < slices.size(); ++m) {
    const std::vector<Statement>& statements = slices[m].staged->next->statements;
    for (std::size_t i = 0; running[m] && i < statements.size(); ++i) {
      const Statement& statement = statements[i];
      if (slices[m].run[i] || statement->kind != StatementKind::import || statement->star_import) continue;
      const bool leads = std::any_of(statement->imports.begin(), statement->imports.end(),
                                     [&](const auto& import) { return leads_to_running(slices, m, import, running); });
      if (!leads) continue;
      slices[m].run[i] = true;
      slices[m].reasons[i] = "its place in the order of imports";
    }
  }
}

}  // namespace midflight
