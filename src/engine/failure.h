// Turns what went wrong into the exceptions of midflight's interface: what, where, and the remedy.
#pragma once

#include <string>
#include <vector>

#include "commit/commit.h"
#include "engine/engine.h"
#include "plan/plan.h"

namespace midflight {

// The pending Python error becomes the cause of a StageError (or ExecuteError); `module` is being staged (or run).
[[noreturn]] void raise_stage_error(const std::string& module, BorrowedRef filename);
[[noreturn]] void raise_execute_error(const std::vector<std::string>& filenames, const char* who = "the new code");
[[noreturn]] void raise_refused(const std::vector<Refusal>& refusals);
// `frames` are who is in the way.
[[noreturn]] void raise_busy(const std::string& message, const std::vector<RunningFrame>& frames = {});
// "10 s", "0.25 s".
std::string shown_seconds(double seconds);

// Commits; what CPython itself does not allow (bases without a consistent order or layout) becomes a refusal.
CommitOutcome commit_or_refuse(Writes& writes);

// A dict for the Python side.
Ref refusal_as_dict(const Refusal& refusal);
Ref entry_as_dict(const Entry& entry);

}  // namespace midflight
