#include "engine/hooks.h"

#include <algorithm>
#include <functional>

#include "base/fault.h"
#include "cpython/objects.h"
#include "engine/failure.h"

namespace midflight {
namespace {

struct Hook {
  std::string module;
  Ref function;
};

bool is_change(const Entry& entry) {
  return entry.kind == "changed" || entry.kind == "added" || entry.kind == "removed" || entry.kind == "rebound" ||
         entry.kind == "merged";
}

// The hooks of this name in modules that the update changes.
std::vector<Hook> find_hooks(const Registry& registry, const HookContext& context, const char* name) {
  std::vector<Hook> hooks;
  for (const std::string& module : context.modules) {
    const ModuleRecord* record = registry.find(module);
    if (record == nullptr) continue;
    const bool changes = std::any_of(context.entries.begin(), context.entries.end(),
                                     [&](const Entry& entry) { return entry.module == module && is_change(entry); });
    Ref hook = changes ? find_item(record->namespace_dict(), name) : Ref();
    if (hook) hooks.push_back({module, hook});
  }
  return hooks;
}

// `midflight._update.HookUpdate`, which hooks get.
Ref make_argument(const HookContext& context) {
  Ref modules = list_of({}), entries = list_of({});
  for (const std::string& module : context.modules) append(modules, make_str(module));
  for (const Entry& entry : context.entries) append(entries, entry_as_dict(entry));
  Ref make = get_attr(import_module("midflight._update"), "hook_update");
  return call(make, {make_str(context.direction), make_int(context.generation), modules, entries});
}

// What the callables changed in the program's modules; if one fails, that is put back.
std::vector<Mutation> run_watched(const Registry& registry, const std::vector<Ref>& callables,
                                  const std::function<void()>& run) {
  Quantum quantum;
  Snapshot snapshot(registry.in_order());
  for (const Ref& callable : callables) snapshot.code().add(callable);
  try {
    run();
    return snapshot.changes();
  } catch (...) {
    ErrorScope keep;
    snapshot.restore();
    throw;
  }
}

std::vector<Ref> functions_of(const std::vector<Hook>& hooks) {
  std::vector<Ref> functions;
  for (const Hook& hook : hooks) functions.push_back(hook.function);
  return functions;
}

}  // namespace

bool BeforeHooks::run(const HookContext& context) {
  if (std::exchange(done_, true)) return false;
  const std::vector<Hook> hooks = find_hooks(registry_, context, "__midflight_before__");
  if (hooks.empty()) return false;
  try {
    Ref argument = make_argument(context);
    mutations_ = run_watched(registry_, functions_of(hooks), [&] {
      for (const Hook& hook : hooks) states_[hook.module] = call(hook.function, {argument});
      fault_point("hooks: before");
    });
  } catch (...) {
    ErrorScope keep;
    put_back();
    throw;
  }
  return true;
}

void BeforeHooks::put_back() {
  take_back(mutations_);
  mutations_.clear();
  states_.clear();
  done_ = false;
}

void AfterHooks::run(const HookContext& context, const std::map<std::string, Ref>& states) {
  const std::vector<Ref> classes = changed_classes(registry_, context.modules, context.entries);
  const bool migrates = !classes.empty() && have_hooks(classes);
  const std::vector<Hook> hooks = find_hooks(registry_, context, "__midflight_after__");
  if (!migrates && hooks.empty()) return;
  try {
    Ref argument = make_argument(context);
    std::vector<Ref> callables = functions_of(hooks);
    if (migrates) callables.insert(callables.end(), classes.begin(), classes.end());
    mutations_ = run_watched(registry_, callables, [&] {
      if (migrates) migration_.run(classes, context.entries, context.direction);
      for (const Hook& hook : hooks) {
        auto state = states.find(hook.module);
        call(hook.function, {argument, state == states.end() ? BorrowedRef(Py_None) : BorrowedRef(state->second)});
      }
      fault_point("hooks: after");
    });
  } catch (...) {
    ErrorScope keep;
    put_back();
    throw;
  }
}

void AfterHooks::put_back() {
  migration_.put_back();
  take_back(mutations_);
  mutations_.clear();
}

}  // namespace midflight
