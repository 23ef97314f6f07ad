// Conversions between the dicts of the Python side and the engine's structs.
#pragma once

#include <string>
#include <vector>

#include "engine/engine.h"

namespace midflight {

std::vector<std::string> texts(BorrowedRef list_of_str);
ReloadOptions parse_options(BorrowedRef dict);

}  // namespace midflight
