// The base of modules that were not recorded when they were imported: what can be told from their source.
#pragma once

#include "plan/known_values.h"

namespace midflight {

// The base of names whose values are known, of definitions in their place and of copies by import, where nothing was
// recorded.
void complete_baseline(ModuleRecord& record, KnownValues& known);

// Whether a name that the source binds once, to a literal, and that nothing in it changes, has another value.
bool contradicts_literals(ModuleRecord& record);

}  // namespace midflight
