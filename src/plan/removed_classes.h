// Classes that an update has taken away and a record keeps for undo: `__subclasses__()` of their bases must not show
// them. See execute/spare_classes.h for the condition.
#pragma once

#include <vector>

#include "plan/write.h"

namespace midflight {

// The classes that were hidden, to be shown again by undo.
std::vector<Ref> hide_removed_classes(const Writes& writes);

}  // namespace midflight
