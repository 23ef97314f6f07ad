// The base that data of the update is merged with.
#pragma once

#include <string>

#include "execute/scratch.h"

namespace midflight {

// Whether the name is made anew with all that other modules had put there as they were imported.
bool is_filled_anew(const Scratch& scratch, const ModuleRecord& record, const std::string& name);

// With what others had put there, where they do so again; else as its own module made it.  Null: unknown.
const Shape* base_of_name(const Scratch& scratch, const ModuleRecord& record, const std::string& name);

}  // namespace midflight
