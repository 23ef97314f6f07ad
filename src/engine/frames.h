// Which functions are on the stacks of threads.
#pragma once

#include <string>
#include <vector>

#include "engine/engine.h"

namespace midflight {

// The frames of these code objects, of all threads, innermost first.
std::vector<RunningFrame> running_frames(const std::vector<Ref>& codes);

// Where a thread is; empty if it runs no Python code.
std::vector<RunningFrame> innermost_frame(unsigned long thread);

// The code that functions lose with the staged modules: changed, not only moved, or removed.
std::vector<Ref> code_to_leave(const Staged& staged);

Ref frames_as_list(const std::vector<RunningFrame>& frames);

}  // namespace midflight
