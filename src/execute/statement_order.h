// What it means that statements stand in another order than in the running version.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "execute/world.h"

namespace midflight {

// Names that several statements of the same text bind or change, now in another order.
std::set<ModuleName> reordered_names(const World& world, const StagedModule& module);

// Statements that read a name before anything binds it, where that is new: they, or what binds it, were moved or
// written. A fresh start fails there, or finds a built-in of that name.
std::vector<std::pair<std::size_t, std::string>> early_reads(const StagedModule& module);

}  // namespace midflight
