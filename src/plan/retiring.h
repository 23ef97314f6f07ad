// Names that go away while running code still needs them (contract R3).
#pragma once

#include <string>
#include <vector>

#include "baseline/record.h"
#include "plan/plan.h"

namespace midflight {

// Which of the names code in flight still loads: running frames, suspended generators and coroutines, and functions
// that go away themselves but are held by someone.
Names names_in_use(const ModuleRecord& record, const Names& names);

}  // namespace midflight
