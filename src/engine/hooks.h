// Hooks of modules: `__midflight_before__(update) -> state` of the version that is live, `__midflight_after__(update,
// state)` of the version that is new.  Together with the hooks of classes (migrate.h) they are all user code that an
// update calls in the live program.
//
// Before any hook runs, what the namespaces in scope lead to is noted, so that a failing hook, or an update that fails
// after hooks have run, leaves the program as it was.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/migrate.h"
#include "engine/registry.h"
#include "execute/snapshot.h"
#include "plan/plan.h"

namespace midflight {

// What hooks are told of an update.
struct HookContext {
  const char* direction = "update";  // or "undo"
  long generation = 0;               // that it makes, or takes back
  const std::vector<std::string>& modules;
  const std::vector<Entry>& entries;
};

// The hooks before an update.  What they did is put back unless the update is made in the end.
class BeforeHooks {
 public:
  explicit BeforeHooks(const Registry& registry) : registry_(registry) {}
  // Once; true if there were any.  Throws what a hook raises, with everything put back.
  bool run(const HookContext& context);
  void put_back();
  void keep() { mutations_.clear(); }
  // What each module's hook returned.
  const std::map<std::string, Ref>& states() const { return states_; }

 private:
  const Registry& registry_;
  bool done_ = false;
  std::vector<Mutation> mutations_;
  std::map<std::string, Ref> states_;
};

// The hooks after it: of classes, then of modules.
class AfterHooks {
 public:
  explicit AfterHooks(const Registry& registry) : registry_(registry) {}
  // Throws what a hook raises, with everything put back.
  void run(const HookContext& context, const std::map<std::string, Ref>& states);
  void put_back();

 private:
  const Registry& registry_;
  std::vector<Mutation> mutations_;
  Migration migration_;
};

}  // namespace midflight
