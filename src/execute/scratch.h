// Step 2 of an update: run the slices in scratch namespaces.
//
// Runs user code.  The whole update is visible to it: modules of the update, and in-scope modules imported for the
// first time, appear as their scratch versions through `__import__` of the scratch builtins.  The cyclic collector is
// off meanwhile, so that everything created can be found afterwards (`young`).  Containers and instances of modules in
// scope that the code changed are put back at once; what it did to them is kept in `mutations`, for the plan.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "execute/early_content.h"
#include "execute/slice.h"
#include "execute/snapshot.h"

namespace midflight {

struct ScratchModule {
  std::string name;
  const StagedModule* staged = nullptr;  // null: a module imported for the first time, or a view of a package
  const ModuleSlice* slice = nullptr;
  Ref module;
  Ref dict;
  Ref live;            // the live module; empty for a new one
  Ref code;            // of a new module
  Ref source;          // of a new module, bytes
  Ref filename;        // of a new module
  EarlyContent early;  // of a new module
  enum class State { idle, running, done } state = State::idle;
  bool is_new = false;
};

struct Scratch {
  Scratch() = default;
  Scratch(Scratch&& other) = default;
  Scratch& operator=(Scratch&& other) noexcept;
  ~Scratch();

  std::vector<std::unique_ptr<ScratchModule>> modules;
  Ref builtins;            // the scratch builtins dict
  std::vector<Ref> young;  // collector-tracked objects that were created
  std::unordered_set<BorrowedRef> young_set;
  Names in_scope;                   // names of all modules of the program
  std::vector<Mutation> mutations;  // of live containers and instances
  StoredValues stored;              // in live ones, by statements that are gone or ran again
  ScratchModule* find(const std::string& name) const;
  // Whether the dict is the namespace of a scratch module, or the scratch builtins.
  bool is_namespace(BorrowedRef dict) const;
  // Whether new code created the object.
  bool is_fresh(BorrowedRef object) const;
  // Whether what stands at the key, or attribute, is the work of such a statement and not of the program.
  bool is_stored(BorrowedRef live, BorrowedRef key) const;
};

// Says whether a module that is imported for the first time belongs to the program being updated.
using ScopeTest = std::function<bool(const std::string& name, BorrowedRef filename)>;

// Fails with a PythonError whose exception is the one that the new code raised; live objects are as before then.
// `withdrawals` are what live containers are without while it runs.  `open` is, while new code runs, what puts back
// what it does to live objects.
Scratch execute(const std::vector<ModuleSlice>& slices, const std::vector<ModuleRecord*>& in_scope,
                const ScopeTest& in_scope_test, const Withdrawals& withdrawals, std::unique_ptr<Snapshot>& open);

}  // namespace midflight
