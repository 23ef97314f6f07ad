// What global names of an update stand for, as far as statements say it.
#pragma once

#include "execute/world.h"

namespace midflight {

// Data: a statement of the module that is no definition and no import binds it.
bool binds_data(const World& world, const ModuleName& place);

// A name that no statement of the module itself binds, but that other modules have given it.
bool is_given(const World& world, const ModuleName& place);

}  // namespace midflight
