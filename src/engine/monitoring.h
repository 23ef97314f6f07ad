// `sys.monitoring`: tools that listen to single code objects go on listening to their successors.
#pragma once

#include "stage/stage.h"

namespace midflight {

// Gives new code objects the local events of those that they replace.  The new ones run nowhere yet.
void carry_local_events(const Staged& staged);

}  // namespace midflight
