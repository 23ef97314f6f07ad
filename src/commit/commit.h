// Step 5 of an update: make all writes of a plan in one window, or none.
//
// In the window no Python bytecode and no destructor runs, the GIL is held throughout and the cyclic collector is off:
// no thread sees new code with old data.  Old values are parked in the writes.
#pragma once

#include "plan/plan.h"

namespace midflight {

struct CommitOutcome {
  bool done = false;  // false: the program moved since the plan was made; nothing was written
  double window_seconds = 0;
};

// Throws PythonError (MemoryError) with everything put back.
CommitOutcome commit(Writes& writes);

// Takes the writes back, newest first; those for which the program has put something else in the meantime are left
// and returned by index.
std::vector<std::size_t> take_back(Writes& writes, double& window_seconds);

}  // namespace midflight
