#include "plan/filled_base.h"

#include <algorithm>

namespace midflight {

bool is_filled_anew(const Scratch& scratch, const ModuleRecord& record, const std::string& name) {
  const auto filled = record.base.filled.find(name);
  if (filled == record.base.filled.end() || !filled->second.known) return false;
  const auto slice_of = [&](const std::string& module) -> const ModuleSlice* {
    const ScratchModule* found = scratch.find(module);
    return found == nullptr ? nullptr : found->slice;
  };
  const ModuleSlice* own = slice_of(record.name);
  if (own == nullptr || !own->renews(name)) return false;
  const std::vector<std::size_t>& binders = own->staged->next->binders_of(name);
  if (!std::all_of(binders.begin(), binders.end(), [&](std::size_t i) { return own->run[i]; })) return false;
  const auto& modules = filled->second.modules;
  return std::all_of(modules.begin(), modules.end(), [&](const std::string& module) { return slice_of(module); });
}

const Shape* base_of_name(const Scratch& scratch, const ModuleRecord& record, const std::string& name) {
  return is_filled_anew(scratch, record, name) ? record.base.last_name(name) : record.base.name(name);
}

}  // namespace midflight
