// Modules that import each other see each other half made, and the order of their imports decides how much.
#pragma once

#include <vector>

#include "execute/slice.h"

namespace midflight {

// Imports between modules that run are made where a fresh start makes them.
void add_imports_of_running(std::vector<ModuleSlice>& slices);

}  // namespace midflight
