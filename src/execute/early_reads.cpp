#include "execute/early_reads.h"

#include <algorithm>

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

}  // namespace midflight
