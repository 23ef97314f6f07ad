// Step 4 of an update: the list of all writes, found by merging scratch into live three ways, with what could not be
// done as refusals.  Runs no Python code of users and writes nothing live; allocates all that the commit needs.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "baseline/record.h"
#include "cpython/slots.h"
#include "plan/write.h"
#include "stage/stage.h"

namespace midflight {

// One line of the report.
struct Entry {
  std::string kind;  // changed, added, removed, kept, merged, conflict, rebound, run, skipped, ...
  std::string what;  // function, class, data, module, import, statement
  std::string module;
  std::string name;  // qualified name
  std::string reason;
  int line = 0;
};

// An edit that cannot be made safely.
struct Refusal {
  std::string code;  // stable for ever, see docs/reference/refusals.md
  std::string module;
  std::string name;
  std::string reason;
  std::string remedy;
  int line = 0;
};

enum class ConflictPolicy { keep, replace, refuse, ask };

struct MergeOptions {
  std::function<bool(const std::string&)> keep;  // by dotted name, from the call
  std::function<bool(const std::string&)> replace;
  ConflictPolicy on_conflict = ConflictPolicy::keep;
  Ref ask;                     // a callable(name, base, live, new)
  bool keep_unlisted = false;  // the seed's rule: data changes only where a directive names it
};

enum class Rule { merge, keep, replace };

// How the data of a name is treated, strongest first: arguments of the call, directives in the new source, the comment
// on its statement; else it is merged.
// `owner` is the qualified name of the class that `name` stands in, empty for the module.
Rule rule_for(const MergeOptions& options, const std::string& module, const Analysis& source, const std::string& owner,
              const std::string& name, Pragma pragma);

// What becomes of a module record when the plan is committed.
struct NextRecord {
  ModuleRecord* record = nullptr;
  Ref source, code, filename, path;
  std::shared_ptr<const Analysis> analysis;
  Baseline base;
  bool late = false;
  bool base_changed = false;
  Names run_again;  // names whose statements ran
};

// Slots that a class loses, and those that take over, or share, storage of its instances.
struct SlotChange {
  BorrowedRef type;
  std::vector<Slot> removed, added;
  std::optional<SharedStorage> shared;
};

// A class without live instances that takes the layout of its new version.
struct LayoutChange {
  BorrowedRef live, scratch;
};

// A dict lent to frames as their globals or builtins.  Frames only borrow it, so it stays as long as any code that ran
// with it does: a frame holds its code, wherever it is kept.
struct Lent {
  Ref dict;
  std::vector<Ref> users;  // weak references to code objects
};
Lent lend(BorrowedRef dict, const std::vector<BorrowedRef>& codes);

struct Plan {
  Writes writes;
  std::vector<LayoutChange> layout_changes;
  std::vector<SlotChange> slot_changes;
  std::vector<Lent> retired_builtins;
  std::vector<Entry> entries;
  std::vector<Refusal> refusals;
  std::vector<NextRecord> next_records;
  std::vector<std::unique_ptr<ModuleRecord>> new_records;  // modules that enter the process with this update
  bool abstract_registered = false;                        // abstract base classes get or lose virtual subclasses
  std::vector<Ref> caches;                                 // functools caches to be emptied
  // For a plan that waits for its commit: the names that go, with their values, and the classes whose instances get
  // something, with those instances.
  std::vector<std::pair<const ModuleRecord*, std::map<std::string, Ref>>> removals;
  std::vector<Ref> migrating;
  std::vector<BorrowedRef> served;
};

}  // namespace midflight
