#include "engine/engine.h"

#include <algorithm>

#include "cpython/collector.h"
#include "cpython/objects.h"
#include "engine/failure.h"
#include "engine/frames.h"
#include "engine/migrate.h"
#include "engine/stopwatch.h"
#include "engine/turn.h"

namespace midflight {

namespace {

constexpr int kAttempts = 10;

[[noreturn]] void raise_moving() {
  raise_busy("the program changed what the update was planned for, ten times in a row; nothing was changed; try again");
}

[[noreturn]] void raise_committed() {
  raise_refused({{"MF013", "", "", "it has been committed already", "plan or stage the modules again", 0}});
}

}  // namespace

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
  for (const NextRecord& next : record.before) {
    if (!next.run_again.empty()) note_outside(*next.record, next.run_again, next.record->base);
  }
  for (const Ref& cache : plan.caches) call_method(cache, "cache_clear", {});
  last_ = std::move(record);
}

// The newest update is kept apart until its hooks have run; then it can be undone.
void Engine::keep_last() {
  history_.push_back(std::move(last_));
  last_ = Record();
  while (history_.size() > limit_) history_.pop_front();
}

// False: the program has moved since the plan was made; nothing was written.
bool Engine::commit_prepared(Prepared& prepared) {
  Outcome& outcome = prepared.outcome;
  Plan& plan = prepared.plan;
  Stopwatch watch(outcome);
  if (prepared.waits && !complete_plan(prepared.staged, adoptions_, plan)) return false;
  if (!plan.refusals.empty()) raise_refused(plan.refusals);
  CommitOutcome committed = commit_or_refuse(plan.writes);
  if (!committed.done) return false;
  outcome.entries = plan.entries;
  outcome.committed = true;
  outcome.commit_seconds = committed.window_seconds;
  outcome.frames = running_frames(outcome.old_code);
  watch.lap("commit");
  finish(plan, outcome, "reload");
  migrate(outcome, prepared.filenames);
  keep_last();
  prepared.scratch = Scratch();
  prepared.pairs = Correspondence();
  watch.lap("report");
  return true;
}

Outcome Engine::prepare_and_commit(const ReloadOptions& options) {
  for (int i = 0; i < kAttempts; ++i) {
    CollectorPause no_collection;  // trees are many objects, none of them garbage
    std::unique_ptr<Prepared> prepared = prepare(options, false);
    if (commit_prepared(*prepared)) return std::move(prepared->outcome);
  }
  raise_moving();
}

Outcome Engine::reload(const ReloadOptions& options) {
  Turn turn(*this, options.timeout);
  return prepare_and_commit(options);
}

std::unique_ptr<Prepared> Engine::stage(const ReloadOptions& options) {
  Turn turn(*this, options.timeout);
  CollectorPause no_collection;
  return prepare(options, true);
}

void Engine::prepare_again(std::unique_ptr<Prepared>& prepared) {
  // What was prepared goes first, as its references would count as the program's.
  ReloadOptions options = std::move(prepared->options);
  *prepared = Prepared();
  prepared->options = options;
  prepared->generation = -1;
  CollectorPause no_collection;
  prepared = prepare(options, true);
}

void Engine::stage_again(std::unique_ptr<Prepared>& prepared) {
  Turn turn(*this);
  if (!prepared) raise_committed();
  prepare_again(prepared);
}

Outcome Engine::commit(std::unique_ptr<Prepared>& prepared, bool again, double timeout,
                       std::vector<RunningFrame>* in_the_way) {
  Turn turn(*this, timeout);
  if (!prepared) raise_committed();
  for (int i = 0; i < kAttempts; ++i) {
    std::string moved = what_moved(*prepared);
    if (moved.empty()) {
      CollectorPause no_collection;
      // From here to the end of the window no other thread runs.
      if (in_the_way != nullptr) {
        *in_the_way = running_frames(prepared->outcome.old_code);
        if (!in_the_way->empty()) return {};
      }
      if (commit_prepared(*prepared)) return std::move(std::exchange(prepared, nullptr)->outcome);
      moved = "the program has changed what the update writes";
    }
    if (!again) {
      raise_refused({{"MF012", "", "", moved + " since the update was planned", "plan or stage it again", 0}});
    }
    prepare_again(prepared);
  }
  raise_moving();
}

}  // namespace midflight
