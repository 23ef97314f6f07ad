// How code comes by the names that it uses: by imports of its own module, and of modules that pass them on.
#pragma once

#include <set>

#include "execute/world.h"

namespace midflight {

// Every name on the way, also of packages that dotted names go through: of `package.name` both.
std::set<ModuleName> ways_of_imports(const World& world, const StagedModule* module, const NameUses& uses);

}  // namespace midflight
