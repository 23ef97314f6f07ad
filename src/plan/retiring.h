// Names that go away while code in flight still loads them (contract R3).
//
// The names leave the module at once, as on a fresh start.  Code that still needs them (running frames, suspended
// generators and coroutines, functions that went away themselves but are held by someone) finds them in builtins of its
// own, which a frame looks into after the module's namespace.
#pragma once

#include <map>
#include <string>
#include <unordered_set>

#include "baseline/record.h"
#include "plan/plan.h"

namespace midflight {

// Plans those builtins for the users of the names; returns the names that are in use.  `held` is how many references
// the plan and the caller have to each value, besides the module's namespace; `stay` are functions that the update
// changes into something else.
Names plan_retiring(const ModuleRecord& record, const std::map<std::string, Ref>& gone, Py_ssize_t held,
                    const std::unordered_set<BorrowedRef>& stay, Plan& plan);

}  // namespace midflight
