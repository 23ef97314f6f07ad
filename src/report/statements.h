// The lines of a report that say which statements an update ran, and which it did not.
#pragma once

#include <vector>

#include "execute/order.h"
#include "execute/slice.h"
#include "plan/plan.h"

namespace midflight {

// One entry for each statement that ran, with why, and for each that would run on a fresh start and did not.
// Statements of modules that are not updated, computed from what is.
void add_stale_statements(const std::vector<ModuleSlice>& slices, std::vector<Entry>& entries);

void add_statements(const std::vector<ModuleSlice>& slices, ExecuteMode mode, std::vector<Entry>& entries);

// What stands in another order, and is as before.
void add_kept_order(const std::vector<KeptOrder>& kept, std::vector<Entry>& entries);

}  // namespace midflight
