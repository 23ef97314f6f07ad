// Statements that read a name before anything binds it, where that is new: they, or what binds it, were moved or
// written. A fresh start fails there, or finds a built-in of that name.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "stage/stage.h"

namespace midflight {

std::vector<std::pair<std::size_t, std::string>> early_reads(const StagedModule& module);

}  // namespace midflight
