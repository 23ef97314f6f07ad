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

// Generators, coroutines and asynchronous generators that are suspended in one of these code objects, and instances of
// `types`, by one walk over the heap.
std::vector<Ref> suspended_in(const std::vector<Ref>& codes, const std::vector<Ref>& types);

// The code of functions of one tree that the other has not, but for what has only moved.
void add_code_left(BorrowedRef live_tree, BorrowedRef next_tree, std::vector<Ref>& left);

// The code that functions lose when the writes are made (or taken back).
void add_code_left(const Writes& writes, std::vector<Ref>& left);

Ref frames_as_list(const std::vector<RunningFrame>& frames);

}  // namespace midflight
