// Hooks: `__midflight_migrate__` of classes, on each live instance of a class that has changed.
//
// Hooks run right after the commit window, with the attributes of each instance saved first; a failing hook has them
// put back, and the update is taken back by the caller.
#pragma once

#include <string>
#include <vector>

#include "engine/registry.h"
#include "plan/plan.h"

namespace midflight {

// The classes of the modules that the entries name as changed.
std::vector<Ref> changed_classes(const Registry& registry, const std::vector<std::string>& modules,
                                 const std::vector<Entry>& entries);

// Whether any of the classes, or a subclass, has a hook.
bool have_hooks(const std::vector<Ref>& classes);

// Runs the hooks; throws what a hook raises, with all instances as they were.
void run_migrations(const std::vector<Ref>& classes, const std::vector<Entry>& entries, const char* direction);

}  // namespace midflight
