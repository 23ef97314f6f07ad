// Which statements of each module run for an update: the changed ones, what is computed from them, and what they need
// as inputs; nothing else.  See "The ladder" in ARCHITECTURE.md.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "execute/moved.h"
#include "execute/world.h"

namespace midflight {

enum class ExecuteMode { automatic, all, none };

// Why a statement runs that only the second rung of the ladder runs.
inline constexpr const char* kWholeModule = "the module uses exec";

struct ModuleSlice {
  explicit ModuleSlice(const StagedModule* module);

  const StagedModule* staged = nullptr;
  std::vector<bool> run;             // by statement
  std::vector<bool> renewed;         // by statement: runs for what it makes itself, not for the sake of others alone
  Names affected;                    // names whose values are merged into the live module
  Names changed;                     // of these, the ones whose statement changed or was computed from a change
  bool whole = false;                // every statement runs
  std::vector<bool> looks_around;    // by statement: looks at the module's namespace as a dict while it runs
  std::vector<bool> derived;         // by statement: computed from what changed in another one
  std::vector<std::string> reasons;  // by statement: why it runs; empty if it does not

  // Whether the statement has another text than before.
  bool is_new(std::size_t i) const;
  // Without a base, definitions are taken from the source, and data where the process has none; what can be compared
  // without any effect is.
  bool counts_without_base(std::size_t i) const;
  bool runs_anything() const;
  bool runs_dynamic_code() const;
  bool run_as_input(std::size_t i);  // false: it runs already
  void lift();                       // to the second rung: everything runs
  // Whether what the name stands for is made anew with all that fills it.
  bool renews(const std::string& name) const { return whole || affected.contains(name); }
  bool runs_binder_of(const std::string& name) const;
  Names written() const;                           // what the text of the statements that run binds
  std::vector<const Statement*> outgoing() const;  // statements of the running version that are gone or renewed
};

// Whether data of this name takes the source's value even if neither changed: a directive or the caller says so.
using Forced = std::function<bool(const StagedModule& module, const std::string& name)>;

// `moved`: what stands in another order and is followed.
std::vector<ModuleSlice> make_slices(const Staged& staged, const World& world, ExecuteMode mode, const Forced& forced,
                                     const std::vector<OrderChange>& moved = {});

// Whether it starts the program: the entry block of `__main__`, and bare calls there.  It never runs in an update, and
// what it does belongs to the running program.
bool is_entry(const ModuleRecord& record, const Statement& statement);

// Whether a statement never runs in an update: `__main__`'s entry block and bare calls, and statements without effect.
bool is_skipped(const StagedModule& module, const Statement& statement);

}  // namespace midflight
