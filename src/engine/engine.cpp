#include "engine/engine.h"

#include <algorithm>

#include "base/clock.h"
#include "cpython/collector.h"
#include "cpython/objects.h"
#include "engine/failure.h"
#include "engine/migrate.h"
#include "engine/turn.h"
#include "stage/source.h"

namespace midflight {

namespace {

class Stopwatch {
 public:
  explicit Stopwatch(Outcome& outcome) : outcome_(outcome), start_(now_seconds()), last_(start_) {}
  void lap(const char* step) {
    const double now = now_seconds();
    outcome_.timings[step] += now - last_;
    last_ = now;
  }
  void total() { outcome_.timings["total"] = now_seconds() - start_; }

 private:
  Outcome& outcome_;
  double start_, last_;
};

Refusal scope_refusal(const std::string& name, const std::string& reason, const char* code) {
  return {code,
          name,
          "",
          "the module cannot be updated: " + reason,
          "name a module of the program, or widen install(include=[...])",
          0};
}

}  // namespace

ModuleRecord* Engine::require_record(const std::string& name) {
  if (ModuleRecord* known = registry_.find(name)) return known;
  Ref module = find_item(PyImport_GetModuleDict(), name.c_str());
  if (!module) raise_refused({{"MF001", name, "", "no module of this name is loaded", "import it first", 0}});
  if (!PyModule_Check(module.get())) raise_refused({scope_refusal(name, "it is not a module object", "MF002")});
  const std::string objection = registry_.scope().objection(name, source_file(module));
  if (!objection.empty()) raise_refused({scope_refusal(name, objection, "MF002")});
  return registry_.record_late(module, name, false);
}

std::vector<ModuleRecord*> Engine::select(const ReloadOptions& options) {
  registry_.drop_stale();
  registry_.record_loaded(false);
  std::vector<ModuleRecord*> selected;
  if (!options.names) {
    for (ModuleRecord* record : registry_.in_order()) selected.push_back(record);
    return selected;
  }
  for (const std::string& name : *options.names) {
    ModuleRecord* record = require_record(name);
    if (std::find(selected.begin(), selected.end(), record) == selected.end()) selected.push_back(record);
  }
  // One file loaded as two modules updates both.
  for (ModuleRecord* other : registry_.in_order()) {
    const bool same_file = std::any_of(selected.begin(), selected.end(), [&](const ModuleRecord* record) {
      return record != other && record->filename && other->filename &&
             to_text(record->filename) == to_text(other->filename);
    });
    if (same_file && std::find(selected.begin(), selected.end(), other) == selected.end()) selected.push_back(other);
  }
  return selected;
}

Staged Engine::stage(const ReloadOptions& options) {
  Staged staged;
  for (ModuleRecord* record : select(options)) {
    auto given = options.sources.find(record->name);
    Ref source = given == options.sources.end() ? Ref() : given->second;
    try {
      if (!source && !options.names) {
        source = read_source(*record);
        const auto same = [&](BorrowedRef known) {
          return known && require(PyObject_RichCompareBool(known.get(), source.get(), Py_EQ)) == 1;
        };
        auto undone = undone_.find(record->name);
        if (same(record->source) || !record->source || (undone != undone_.end() && same(undone->second))) continue;
      }
      // What was recorded in the middle of its import may have gained functions since.
      if (record->late) adopt_live_code(*record);
      std::unique_ptr<StagedModule> module = stage_module(*record, source);
      complete_baseline(*record);
      staged.modules.push_back(std::move(module));
    } catch (const PythonError&) {
      raise_stage_error(record->name, record->filename);
    }
  }
  const bool changed = std::any_of(staged.modules.begin(), staged.modules.end(),
                                   [](const auto& module) { return module->content_changed; });
  const bool forced = options.execute == ExecuteMode::all || options.merge.replace;
  if (!changed && !forced) staged.modules.clear();
  // In the order of the first import, so that what others build on comes first.
  const auto& order = registry_.in_order();
  std::stable_sort(staged.modules.begin(), staged.modules.end(), [&](const auto& a, const auto& b) {
    return std::find(order.begin(), order.end(), a->record) < std::find(order.begin(), order.end(), b->record);
  });
  return staged;
}

// Modules that import from a staged one take part with the source they have.
void Engine::add_dependents(Staged& staged) {
  for (bool grown = true; grown;) {
    grown = false;
    for (ModuleRecord* record : registry_.in_order()) {
      const auto is_staged = [&](const std::string& name) {
        return std::any_of(staged.modules.begin(), staged.modules.end(),
                           [&](const auto& module) { return module->record->name == name; });
      };
      if (is_staged(record->name) || !record->source || record->is_main) continue;
      std::shared_ptr<const Analysis> analysis = live_analysis(*record);
      bool depends = false;
      for (const Statement& statement : analysis->statements) {
        for (const ImportBinding& import : statement.imports) {
          const std::string target = absolute_module(*record, import);
          depends |= is_staged(target) || (!import.attribute.empty() && is_staged(target + "." + import.attribute));
        }
      }
      if (!depends) continue;
      staged.modules.push_back(stage_unchanged(*record));
      complete_baseline(*record);
      grown = true;
    }
  }
}

Outcome Engine::attempt(const ReloadOptions& options, bool commit_it, bool& moved) {
  Outcome outcome;
  Stopwatch watch(outcome);
  CollectorPause no_collection;  // trees are many objects, none of them garbage
  Staged staged = stage(options);
  if (options.dependents && !staged.modules.empty()) add_dependents(staged);
  watch.lap("stage");
  World world(staged);
  std::vector<ModuleSlice> slices =
      make_slices(staged, world, options.execute, [&options](const StagedModule& module, const std::string& name) {
        return rule_for(options.merge, module.record->name, *module.next, "", name, Pragma::none) == Rule::replace;
      });
  std::vector<std::string> filenames;
  for (const auto& module : staged.modules) filenames.push_back(to_text(module->filename));
  Scratch scratch;
  const bool runs = std::any_of(slices.begin(), slices.end(), [](const ModuleSlice& s) { return s.runs_anything(); });
  if (runs && options.execute != ExecuteMode::none) {
    try {
      scratch = execute(slices, registry_.in_order(), [this](const std::string& name, BorrowedRef filename) {
        return registry_.scope().contains(name, to_text(filename));
      });
    } catch (const PythonError&) {
      raise_execute_error(filenames);
    }
  }
  watch.lap("execute");
  Correspondence pairs = scratch.modules.empty() ? Correspondence() : correspond(scratch);
  watch.lap("diff");
  Plan plan = make_plan({staged, slices, scratch, pairs, registry_.in_order(), options.merge, adoptions_});
  for (const auto& write : plan.writes) write->prepare();
  for (const auto& module : staged.modules) outcome.modules.push_back(module->record->name);
  watch.lap("plan");
  outcome.entries = plan.entries;
  outcome.refusals = plan.refusals;
  if (commit_it) {
    if (!plan.refusals.empty()) raise_refused(plan.refusals);
    CommitOutcome committed = commit_or_refuse(plan.writes);
    moved = !committed.done;
    if (moved) return outcome;
    outcome.committed = true;
    outcome.commit_seconds = committed.window_seconds;
    watch.lap("commit");
    finish(plan, outcome, "reload");
    migrate(outcome, filenames);
    keep_last();
  }
  scratch = Scratch();
  pairs = Correspondence();
  no_collection.end();
  watch.lap("report");
  watch.total();
  return outcome;
}

// Runs the hooks of changed classes; a failing one takes the update back.
void Engine::migrate(const Outcome& outcome, const std::vector<std::string>& filenames) {
  std::vector<Ref> classes = changed_classes(registry_, outcome.modules, outcome.entries);
  if (classes.empty() || !have_hooks(classes)) return;
  try {
    run_migrations(classes, outcome.entries, "update");
  } catch (const PythonError&) {
    Ref error = take_error();
    Record record = std::move(last_);
    revert(record);
    --generation_;
    PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(error.get())), error.get());
    raise_execute_error(filenames);
  }
}

void Engine::exchange_records(std::vector<NextRecord>& next) {
  for (NextRecord& item : next) {
    std::swap(item.record->source, item.source);
    std::swap(item.record->code, item.code);
    std::swap(item.record->analysis, item.analysis);
    std::swap(item.record->late, item.late);
    if (item.base_changed) std::swap(item.record->base, item.base);
  }
}

// After the window: nothing here can fail the update any more.
void Engine::finish(Plan& plan, Outcome& outcome, const std::string& label) {
  exchange_records(plan.next_records);
  for (Ref& builtins : plan.retired_builtins) retired_builtins_.push_back(std::move(builtins));
  outcome.generation = ++generation_;
  Record record;
  record.generation = generation_;
  record.label = label;
  record.modules = outcome.modules;
  record.entries = outcome.entries;
  for (const std::string& name : outcome.modules) undone_.erase(name);
  for (std::unique_ptr<ModuleRecord>& added : plan.new_records) {
    record.new_modules.push_back(added->name);
    added->base = record_baseline(*added);
    registry_.adopt(std::move(added));
  }
  record.before = std::move(plan.next_records);
  record.writes = std::move(plan.writes);
  for (const Ref& cache : plan.caches) call_method(cache, "cache_clear", {});
  last_ = std::move(record);
}

// The newest update is kept apart until its hooks have run; then it can be undone.
void Engine::keep_last() {
  history_.push_back(std::move(last_));
  last_ = Record();
  while (history_.size() > limit_) history_.pop_front();
}

Outcome Engine::run(const ReloadOptions& options, bool commit_it) {
  Turn turn(*this);
  constexpr int kAttempts = 10;
  for (int i = 0; i < kAttempts; ++i) {
    bool moved = false;
    Outcome outcome = attempt(options, commit_it, moved);
    if (!moved) return outcome;
  }
  raise_busy("the program changed what the update was planned for, ten times in a row; nothing was changed; try again");
}

Outcome Engine::reload(const ReloadOptions& options) { return run(options, true); }
Outcome Engine::plan(const ReloadOptions& options) { return run(options, false); }

}  // namespace midflight
