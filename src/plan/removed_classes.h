// Classes that an update has taken away and a record keeps for undo: `__subclasses__()` of their bases must not show
// them. See execute/spare_classes.h for the condition.
#pragma once

#include <vector>

#include "plan/write.h"

namespace midflight {

// Adds those that it has hidden, to be shown again by undo.  `kept` is all that undo keeps alive, `writes` included.
// The update is made by now: for want of memory, classes are listed as long as they live.
void hide_removed_classes(const Writes& writes, const std::vector<const Writes*>& kept,
                          std::vector<Ref>& hidden) noexcept;

}  // namespace midflight
