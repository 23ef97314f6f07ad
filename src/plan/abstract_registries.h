// Virtual subclasses: what `SomeABC.register(cls)` has entered in abstract base classes, of the program or others.
#pragma once

#include "plan/holders.h"

namespace midflight {

// Whether a statement that runs, or one of the running version that is gone or runs again, may register a class.
bool registers_classes(const PlanInput& input);

// All registries, as holders; those of classes that never had an entry are made.
std::vector<Holder> find_abstract_registries(const EntrySources& sources);

}  // namespace midflight
