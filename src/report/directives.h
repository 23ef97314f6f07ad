// The lines of a report about directives and pragmas that have no effect.
#pragma once

#include <vector>

#include "plan/plan.h"

namespace midflight {

// Of a module whose source has changed: what names nothing, cannot be read, or is overruled by something stronger.
void add_ignored_directives(const StagedModule& module, std::vector<Entry>& entries);

}  // namespace midflight
