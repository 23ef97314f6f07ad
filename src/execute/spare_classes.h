// Scratch classes exist beside the program's own: `__subclasses__()` of their bases must not show them.
//
// They can leave those lists only while nothing can use them: CPython tells a class of changes of its bases by them,
// and one that is used without would run freed code.  So each is checked to be held by other scratch objects alone; a
// class that has escaped stays in the list.
#pragma once

#include <unordered_set>

#include "execute/scratch.h"

namespace midflight {

// For an update that is prepared: `spare` are classes that stand for live ones.
void hide_spare_classes(const Scratch& scratch, const std::unordered_set<BorrowedRef>& spare);

// For new code that failed: tracebacks hold its namespaces, which lose their classes.
void drop_scratch_classes(const Scratch& scratch);

}  // namespace midflight
