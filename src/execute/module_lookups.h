// Statements that look at a module as an object, where what they find may be anything that the module defines.
#pragma once

#include "stage/stage.h"

namespace midflight {

// `register(sys.modules[__name__])`, `register(__name__)` with a function that looks there, `Base.__subclasses__()`.
bool looks_into_modules(const StagedModule& module, const Statement& statement);

}  // namespace midflight
