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

// The writes, by index, for which the program has put something else in the meantime.
std::vector<std::size_t> overtaken(const Writes& writes);

// Takes the writes back, newest first, but for those that were overtaken; then makes `instead`.  Throws with everything
// as before.
void take_back(Writes& writes, const std::vector<std::size_t>& left, Writes& instead, double& window_seconds);

}  // namespace midflight
