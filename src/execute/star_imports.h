// What `from module import *` brings.
#pragma once

#include "cpython/ref.h"
#include "stage/stage.h"

namespace midflight {

class World;

// The names that a star import from a namespace brings; `all`: its `__all__`, may be empty.
Names exported_names(BorrowedRef namespace_dict, BorrowedRef all);

bool has_star_import(const Analysis& source);

// The modules that the source imports all names from, by their absolute names.
Names star_imported(const ModuleRecord& record, const Analysis& source);

// The names that loaded modules of these would bring now.
Names exported_by(const Names& modules);

// The names that the star imports of a statement bring, in the new version of the update.
Names brought_by(const World& world, const ModuleRecord& record, const StatementFacts& statement);

// Names that star imports bring, in the running version or the new one, and that several statements bind: others than
// before, or in another order.
Names rebound_by_star_imports(const World& world, const StagedModule& module);

}  // namespace midflight
