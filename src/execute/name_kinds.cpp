#include "execute/name_kinds.h"

#include <algorithm>

namespace midflight {

bool binds_data(const World& world, const ModuleName& place) {
  const auto& [module, name] = place;
  const std::vector<std::size_t>& binders = world.binders(module, name);
  return std::any_of(binders.begin(), binders.end(), [&, module = module](std::size_t i) {
    const Statement& statement = module->next->statements[i];
    return !is_definition(statement) && statement.kind != StatementKind::import;
  });
}

bool is_given(const World& world, const ModuleName& place) {
  const auto& [module, name] = place;
  return module->record->base.filled.contains(name) && world.binders(module, name).empty();
}

}  // namespace midflight
