#include "execute/statement_order.h"

#include <algorithm>

#include "base/dotted.h"

namespace midflight {
namespace {

bool has_order_of(const StagedModule& module) {
  int last = -1;
  for (std::size_t i = 0; i < module.partner.size(); ++i) {
    const bool runs_alike = module.verdicts[i] == Verdict::same || module.verdicts[i] == Verdict::body;
    if (!runs_alike || module.partner[i] < last) return false;
    last = module.partner[i];
  }
  return true;
}

// Or by that very statement.  What no statement binds is a built-in, or comes from elsewhere.
bool is_bound_by_then(const Analysis& analysis, const std::string& name, std::size_t statement) {
  const std::vector<std::size_t>& binders = analysis.binders_of(name);
  return binders.empty() ||
         std::any_of(binders.begin(), binders.end(), [&](std::size_t binder) { return binder <= statement; });
}

}  // namespace

std::vector<std::pair<std::size_t, std::string>> early_reads(const StagedModule& module) {
  std::vector<std::pair<std::size_t, std::string>> found;
  if (!module.live || !module.content_changed || has_order_of(module)) return found;
  for (std::size_t i = 0; i < module.next->statements.size(); ++i) {
    const int partner = module.partner[i];
    for (const std::string& name : module.next->statements[i]->run.reads) {
      if (is_bound_by_then(*module.next, name, i)) continue;
      const bool is_new = partner < 0 || is_bound_by_then(*module.live, name, static_cast<std::size_t>(partner));
      if (is_new) found.emplace_back(i, name);
    }
  }
  return found;
}

std::set<ModuleName> reordered_names(const World& world, const StagedModule& module) {
  std::set<ModuleName> reordered;
  if (!module.live || !module.content_changed || has_order_of(module)) return reordered;
  std::map<ModuleName, int> last;  // the statement of the running version that made up the name last
  const auto note = [&](const ModuleName& place, int partner) {
    const auto [known, fresh] = last.try_emplace(place, partner);
    if (!fresh && partner < known->second) reordered.insert(place);
    known->second = std::max(known->second, partner);
  };
  for (std::size_t i = 0; i < module.next->statements.size(); ++i) {
    const int partner = module.partner[i];
    if (partner < 0) continue;
    for (const std::string& name : world.binds(&module, i)) note({&module, name}, partner);
    for (const auto& [home, name] : world.reach(&module, module.next->statements[i]).mutated) {
      if (home != nullptr) note({home, root_of(name)}, partner);
    }
  }
  return reordered;
}

}  // namespace midflight
