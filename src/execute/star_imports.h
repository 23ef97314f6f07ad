// What `from module import *` brings.
#pragma once

#include "cpython/ref.h"
#include "stage/stage.h"

namespace midflight {

// The names that a star import from a namespace brings; `all`: its `__all__`, may be empty.
Names exported_names(BorrowedRef namespace_dict, BorrowedRef all);

// The modules that the source imports all names from, by their absolute names.
Names star_imported(const ModuleRecord& record, const Analysis& source);

// The names that loaded modules of these would bring now.
Names exported_by(const Names& modules);

}  // namespace midflight
