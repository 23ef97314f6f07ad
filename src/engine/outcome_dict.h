// What a finished update tells the Python side, as a dict.
//
// It is made while the update can still be taken back (`Outcome::told`), so that nothing can fail once it is made.
#pragma once

#include "engine/engine.h"

namespace midflight {

Ref outcome_as_dict(const Outcome& outcome);
// Enters times that were not known when the dict was made.
void tell_times(const Outcome& outcome) noexcept;

}  // namespace midflight
