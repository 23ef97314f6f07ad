// Whose data is replaced because the caller, a pragma or a directive of the module says so.
#pragma once

#include "execute/slice.h"

namespace midflight {

bool is_forced(const StagedModule& module, const Statement& statement, const Forced& forced);

}  // namespace midflight
