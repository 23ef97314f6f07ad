#include "execute/scratch.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "base/fault.h"
#include "cpython/function.h"
#include "cpython/objects.h"
#include "execute/instance_checks.h"
#include "execute/later_names.h"
#include "execute/modules_view.h"
#include "execute/quiet_end.h"
#include "execute/scratch_import.h"
#include "execute/spare_classes.h"
#include "execute/young.h"
#include "stage/syntax.h"

namespace midflight {

Scratch& Scratch::operator=(Scratch&& other) noexcept {
  if (this == &other) return *this;
  std::destroy_at(this);
  return *std::construct_at(this, std::move(other));
}

// The objects go last, when nothing else here refers to them, and weak references first of all: one that is part of
// another, as in a `WeakMethod`, must not outlive that.
Scratch::~Scratch() {
  if (young.empty()) return;
  const QuietEnd quiet(young, in_scope);
  modules.clear();
  mutations.clear();
  stored.clear();
  for (Ref& object : young) {
    if (PyWeakref_CheckRef(object.get())) object = Ref();
  }
  young.clear();
}

ScratchModule* Scratch::find(const std::string& name) const {
  for (const auto& module : modules) {
    if (module->name == name) return module.get();
  }
  return nullptr;
}

bool Scratch::is_namespace(BorrowedRef dict) const {
  return dict == builtins ||
         std::any_of(modules.begin(), modules.end(), [&](const auto& module) { return dict == module->dict; });
}

bool Scratch::is_fresh(BorrowedRef object) const {
  if (young_set.contains(object)) return true;
  // Dicts that hold nothing but atoms, and bytearrays, are not tracked; in scratch namespaces they are new, as the
  // caller has compared them with the live ones.
  return (PyDict_CheckExact(object.get()) && !PyObject_GC_IsTracked(object.get())) ||
         PyByteArray_CheckExact(object.get());
}

bool Scratch::is_stored(BorrowedRef live, BorrowedRef key) const {
  if (stored.empty()) return false;
  auto found = stored.find(Ref::borrow(live));
  return found != stored.end() && std::find(found->second.begin(), found->second.end(), key) != found->second.end();
}

namespace {

bool is_module_dunder(BorrowedRef name) {
  for (const char* dunder :
       {"__name__", "__package__", "__loader__", "__spec__", "__file__", "__path__", "__cached__", "__doc__"}) {
    if (text_equals(name, dunder)) return true;
  }
  return false;
}

class Executor {
 public:
  Executor(const std::vector<ModuleSlice>& slices, const ScopeTest& in_scope_test, std::unique_ptr<Snapshot>& snapshot)
      : slices_(slices),
        snapshot_(snapshot),
        instance_checks_(scratch_),
        importer_(
            scratch_, in_scope_test, [this](ScratchModule& module) { run(module); },
            [this](ScratchModule& module) { show(module); }, [this](const ScratchModule& module) { hide(module); }) {}

  Scratch execute(const std::vector<ModuleRecord*>& in_scope, const Withdrawals& withdrawals) {
    for (const ModuleRecord* record : in_scope) scratch_.in_scope.insert(record->name);
    scratch_.builtins = importer_.make_builtins();
    instance_checks_.replace_in(scratch_.builtins);
    for (const ModuleSlice& slice : slices_) add_module(slice);
    importer_.add_package_views();
    if (calls_anything()) {
      quantum_.emplace();
      snapshot_ = std::make_unique<Snapshot>(in_scope);
      view_.emplace();
      importer_.replace_import_module();
      for (const auto& module : scratch_.modules) show(*module);
    }
    YoungObjects young;
    try {
      if (snapshot_) snapshot_->withdraw(withdrawals);
      run_all();
      fault_point("execute: collecting");
      young.collect(scratch_.young, scratch_.young_set);
      hide_scratch_modules();
      renew_code();
      if (snapshot_) scratch_.mutations = snapshot_->restore();
      add_bare();
    } catch (...) {
      ErrorScope keep;
      hide_scratch_modules();
      // Also where the one above got stuck for want of memory: this one goes on from there.
      if (snapshot_) snapshot_->restore();
      snapshot_.reset();
      young.collect(scratch_.young, scratch_.young_set);
      drop_scratch_classes(scratch_);
      throw;
    }
    snapshot_.reset();
    scratch_.stored = withdrawals.stored;
    return std::move(scratch_);
  }

 private:
  // Live functions that stood in for ones which only moved have made functions from the code of the old place.
  void renew_code() {
    std::unordered_map<BorrowedRef, BorrowedRef> successor;
    for (const ModuleSlice& slice : slices_) {
      for (const auto& [live, next] : slice.staged->code_pairs) successor.emplace(live, next);
    }
    for (const Ref& object : scratch_.young) {
      if (!is_function(object)) continue;
      auto next = successor.find(code_of(object));
      if (next == successor.end()) continue;
      FunctionPayload payload = payload_of(object);
      if (PyTuple_GET_SIZE(free_variables(payload.code).get()) !=
          PyTuple_GET_SIZE(free_variables(next->second).get())) {
        continue;
      }
      payload.code = Ref::borrow(next->second);
      exchange_payload(object, payload);
    }
  }

  void show(const ScratchModule& module) {
    if (view_) view_->show(module.name, module.module);
  }

  void hide(const ScratchModule& module) {
    if (view_) view_->hide(module.name);
  }

  void hide_scratch_modules() {
    view_.reset();
    importer_.reset_import_module();
  }

  void add_module(const ModuleSlice& slice) {
    auto module = std::make_unique<ScratchModule>();
    module->name = slice.staged->record->name;
    module->staged = slice.staged;
    module->slice = &slice;
    module->live = slice.staged->record->module;
    module->module = require(PyModule_New(module->name.c_str()));
    module->dict = Ref::borrow(PyModule_GetDict(module->module.get()));
    fill_namespace(*module);
    scratch_.modules.push_back(std::move(module));
  }

  // The module's dunders, and live values for names that no statement of the slice writes.
  void fill_namespace(ScratchModule& module) {
    const Names written = module.slice->written();
    for (const Item& item : dict_items(PyModule_GetDict(module.live.get()))) {
      if (!is_str(item.key)) continue;
      if (!is_module_dunder(item.key)) {
        const std::string name = to_text(item.key);
        if (module.slice->whole || written.contains(name) || is_gone(*module.slice, name)) continue;
      }
      // An annotated name is entered in a dict, without any call: never in the live one.
      const bool shared = text_equals(item.key, "__annotations__") && PyDict_Check(item.value.get());
      set_item(module.dict, item.key, shared ? require(PyDict_Copy(item.value.get())) : item.value);
    }
    for (const Item& item : module.staged->spec ? module_dunders(module.staged->spec) : std::vector<Item>()) {
      if (item.value) {
        set_item(module.dict, item.key, item.value);
      } else {
        remove_item(module.dict, item.key);
      }
    }
    if (runs_docstring(module)) set_item(module.dict, "__doc__", Py_None);
    set_item(module.dict, "__builtins__", scratch_.builtins);
  }

  // What is left out, or no star import brings any more.
  static bool is_gone(const ModuleSlice& slice, const std::string& name) {
    const StagedModule& staged = *slice.staged;
    return staged.live && !staged.next->bound.contains(name) &&
           (staged.live->bound.contains(name) || slice.changed.contains(name));
  }
  static bool runs_docstring(const ScratchModule& module) { return module.slice->affected.contains("__doc__"); }

  bool calls_anything() const {
    for (const ModuleSlice& slice : slices_) {
      for (std::size_t i = 0; i < slice.run.size(); ++i) {
        const Statement& statement = slice.staged->next->statements[i];
        if (!slice.run[i]) continue;
        if (statement->calls || statement.kind == StatementKind::class_definition ||
            statement.kind == StatementKind::import || statement.kind == StatementKind::compound) {
          return true;
        }
        if (!statement->run.mutates.empty()) return true;
      }
    }
    return false;
  }

  void add_bare() {
    std::vector<BorrowedRef> roots;
    for (const auto& module : scratch_.modules) roots.push_back(module->dict);
    for (const Mutation& mutation : scratch_.mutations) roots.push_back(mutation.after);
    add_bare_objects(roots, scratch_.young, scratch_.young_set);
  }

  // In the order in which their imports began, which decides what modules that import each other see.
  void run_all() {
    std::vector<std::size_t> order(slices_.size());  // `add_module` put them first
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return slices_[a].staged->record->began < slices_[b].staged->record->began;
    });
    for (const std::size_t i : order) run_with_parents(scratch_.modules[i]->name);
    // By index: importing appends new modules.
    for (std::size_t i = 0; i < scratch_.modules.size(); ++i) run(*scratch_.modules[i]);
  }

  void run_with_parents(const std::string& name) {
    for (std::size_t dot = name.find('.'); dot != std::string::npos; dot = name.find('.', dot + 1)) {
      if (ScratchModule* parent = scratch_.find(name.substr(0, dot))) run(*parent);
    }
    run(*scratch_.find(name));
  }

  void run(ScratchModule& module) {
    if (module.state != ScratchModule::State::idle) return;
    module.state = ScratchModule::State::running;
    try {
      if (module.is_new) {
        run(module, module.code);
        module.early = EarlyContent(module.dict, module.name);
      } else {
        run_slice(module);
      }
    } catch (...) {
      // Who imports it may catch the error: it is tried again, and a module of the update then fails on its own.
      module.state = ScratchModule::State::idle;
      throw;
    }
    module.state = ScratchModule::State::done;
  }

  void run(const ScratchModule& module, BorrowedRef code) {
    if (!code) return;
    if (snapshot_) snapshot_->code().add(code, module.dict);
    run_code(code, module.dict);
  }

  // At once, but for statements that look at the namespace: they find what a fresh start has by then.
  void run_slice(ScratchModule& module) {
    if (module.slice == nullptr) return;
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < module.slice->run.size(); ++i) {
      if (!module.slice->run[i]) continue;
      if (module.slice->looks_around[i] && !module.slice->whole) {
        run(module, slice_code(module, std::exchange(chosen, {})));
        LaterNames later(*module.staged, module.dict, i);
        run(module, slice_code(module, {i}));
        later.restore();
      } else {
        chosen.push_back(i);
      }
    }
    run(module, slice_code(module, chosen));
  }

  // Statements of the slice, compiled with their own line numbers; functions in it get canonical code objects.
  Ref slice_code(const ScratchModule& module, const std::vector<std::size_t>& chosen) {
    if (chosen.empty()) return {};
    Ref tree = syntax_.module_of(parse_statements(*module.staged->next, chosen, module.staged->filename));
    Ref code = Syntax::compile(tree, module.staged->filename, module.staged->next->future_flags);
    canonicalise(code, module.staged->code, module.staged->lines);
    return code;
  }

  const std::vector<ModuleSlice>& slices_;
  Scratch scratch_;
  std::optional<ModulesView> view_;
  std::optional<Quantum> quantum_;
  std::unique_ptr<Snapshot>& snapshot_;  // while new code runs
  InstanceChecks instance_checks_;
  ScratchImport importer_;
  Syntax syntax_;
};

}  // namespace

Scratch execute(const std::vector<ModuleSlice>& slices, const std::vector<ModuleRecord*>& in_scope,
                const ScopeTest& in_scope_test, const Withdrawals& withdrawals, std::unique_ptr<Snapshot>& open) {
  return Executor(slices, in_scope_test, open).execute(in_scope, withdrawals);
}

}  // namespace midflight
