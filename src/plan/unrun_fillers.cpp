#include "plan/unrun_fillers.h"

#include "base/dotted.h"
#include "execute/world.h"

namespace midflight {

bool UnrunFillers::may_fill(const ModuleRecord& record, const std::string& name) {
  const ModuleName place{world_.find_module(record.name), root_of(name)};
  if (place.first == nullptr || !world_.is_stable(place.first, place.second)) return false;
  return filled().contains(place);
}

const std::set<ModuleName>& UnrunFillers::filled() {
  if (filled_) return *filled_;
  std::set<ModuleName>& places = filled_.emplace();
  for (const ModuleSlice& slice : slices_) {
    const std::vector<Statement>& statements = slice.staged->next->statements;
    for (std::size_t i = 0; i < statements.size(); ++i) {
      if (slice.run[i] || !statements[i]->calls) continue;
      const Places& mutated = world_.reach(slice.staged, statements[i]).mutated;
      places.insert(mutated.begin(), mutated.end());
    }
  }
  return places;
}

}  // namespace midflight
