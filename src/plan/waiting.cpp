#include <algorithm>

#include "plan/instances.h"
#include "plan/make_plan.h"
#include "plan/retiring.h"

namespace midflight {

bool complete_plan(const Staged& staged, const Adoptions& adoptions, Plan& plan) {
  std::unordered_set<BorrowedRef> functions;
  for (const auto& write : plan.writes) {
    if (dynamic_cast<const FunctionWrite*>(write.get()) != nullptr) functions.insert(write->target());
  }
  if (!serves_all_instances(plan)) return false;
  Plan more;
  plan_code_changes(staged, functions, adoptions, more);
  constexpr Py_ssize_t kHeldByThePlan = 2;  // the list of removals, and the write that removes
  for (const auto& [record, gone] : plan.removals) plan_retiring(*record, gone, kHeldByThePlan, functions, more);
  for (auto& write : more.writes) {
    const bool known = functions.contains(write->target());
    // What concerns classes and lines stands in the plan already.
    const bool stands = dynamic_cast<const TypeAttributeWrite*>(write.get()) != nullptr ||
                        dynamic_cast<const LinesWrite*>(write.get()) != nullptr;
    if (known || stands) continue;
    write->prepare();
    plan.writes.push_back(std::move(write));
  }
  for (Lent& builtins : more.retired_builtins) plan.retired_builtins.push_back(std::move(builtins));
  for (Entry& entry : more.entries) {
    const bool told = std::any_of(plan.entries.begin(), plan.entries.end(), [&](const Entry& known) {
      return known.kind == entry.kind && known.module == entry.module && known.name == entry.name;
    });
    if (entry.kind == "stale" && !told) plan.entries.push_back(std::move(entry));
  }
  return true;
}

}  // namespace midflight
