#include "engine/engine.h"

#include <algorithm>

#include "base/fault.h"
#include "cpython/collector.h"
#include "cpython/gil.h"
#include "cpython/objects.h"
#include "engine/failure.h"
#include "engine/frames.h"
#include "engine/hooks.h"
#include "engine/monitoring.h"
#include "engine/outcome_dict.h"
#include "engine/stopwatch.h"
#include "engine/turn.h"
#include "report/orphans.h"

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

// What follows the window.  Whatever fails here, a hook above all, takes the update back.
void Engine::finish(Prepared& prepared, const std::map<std::string, Ref>& states) {
  Outcome& outcome = prepared.outcome;
  try {
    settle(prepared.plan, outcome);
    tell(outcome);
    try {
      AfterHooks(registry_).run({"update", outcome.generation, outcome.modules, outcome.entries}, states);
    } catch (const PythonError&) {
      raise_execute_error(prepared.filenames, "a hook");
    }
  } catch (...) {
    ErrorScope keep;
    take_back_last();
    prepared.generation = -1;  // its writes are used up
    throw;
  }
  for (const std::string& name : outcome.modules) undone_.erase(name);
  keep_last();
}

void Engine::exchange_records(std::vector<NextRecord>& next) {
  for (NextRecord& item : next) {
    std::swap(item.record->source, item.source);
    std::swap(item.record->code, item.code);
    if (item.filename) {
      std::swap(item.record->filename, item.filename);
      std::swap(item.record->path, item.path);
    }
    std::swap(item.record->analysis, item.analysis);
    std::swap(item.record->late, item.late);
    if (item.base_changed) std::swap(item.record->base, item.base);
  }
}

// What can be taken back from here on is in `last_`; nothing in this may fail.
void Engine::begin_record(Plan& plan) noexcept {
  last_ = Record();
  last_.before = std::move(plan.next_records);
  last_.writes = std::move(plan.writes);
  exchange_records(last_.before);
  for (Lent& builtins : plan.retired_builtins) lent_.add(std::move(builtins));  // there is room
  ++generation_;
}

void Engine::settle(Plan& plan, Outcome& outcome) {
  fault_point("after: records");
  Record& record = last_;
  add_orphans(plan, outcome);
  outcome.frames = running_frames(outcome.old_code);
  outcome.generation = generation_;
  outcome.label = "reload";
  for (std::unique_ptr<ModuleRecord>& added : plan.new_records) {
    record.new_modules.push_back(added->name);
    note_outside(*added, added->base);
    registry_.adopt(std::move(added));
  }
  for (const auto& write : record.writes) write->settle();
  for (const NextRecord& next : record.before) {
    if (next.record->analysis) next.record->imports = tuple_of(imported_modules(*next.record->analysis));
    if (!next.run_again.empty()) note_outside(*next.record, next.run_again, next.record->base);
  }
  for (const Ref& cache : plan.caches) call_method(cache, "cache_clear", {});
  fault_point("after: caches");
}

// What may fail once an update is made, fails here, while it can be taken back.
void Engine::tell(Outcome& outcome) {
  outcome.told = outcome_as_dict(outcome);
  last_.outcome = outcome;
  last_.outcome.told = Ref();
  history_.reserve(history_.size() + 1);
  fault_point("after: told");
}

// The newest update is kept apart until its hooks have run; then it can be undone.
void Engine::keep_last() noexcept {
  static_assert(std::is_nothrow_move_constructible_v<Record> && std::is_nothrow_move_assignable_v<Record>);
  history_.push_back(std::move(last_));  // there is room
  last_ = Record();
  while (history_.size() > limit_) {
    const Record oldest = std::move(history_.front());  // its finalisers find a whole history
    history_.erase(history_.begin());
  }
}

// The update is made by now: for want of memory, less is told.
void Engine::add_orphans(const Plan& plan, Outcome& outcome) {
  try {
    std::vector<Entry> orphans = find_orphans(plan, registry_.in_order());
    outcome.entries.insert(outcome.entries.end(), orphans.begin(), orphans.end());
  } catch (const std::bad_alloc&) {
    outcome.entries.push_back({"orphan", "function", "", "", "who holds what is gone is not known: no memory", 0});
  } catch (const PythonError&) {
    PyErr_Clear();  // the expected MemoryError: no code of the program is called
    outcome.entries.push_back({"orphan", "function", "", "", "who holds what is gone is not known: no memory", 0});
  }
}

// False: the program has moved since the plan was made; nothing was written.
bool Engine::commit_prepared(Prepared& prepared, const std::map<std::string, Ref>& states) {
  Outcome& outcome = prepared.outcome;
  Plan& plan = prepared.plan;
  Stopwatch watch(outcome);
  if (prepared.waits && !complete_plan(prepared.staged, adoptions_, plan)) return false;
  outcome.entries = plan.entries;
  lent_.note_users(plan.writes);
  lent_.reserve(plan.retired_builtins.size());
  outcome.timings["report"] = outcome.timings["commit"] = 0;  // nothing that follows needs memory for them
  fault_point("commit: begin");
  carry_local_events(prepared.staged);
  CommitOutcome committed = commit_or_refuse(plan.writes);
  if (!committed.done) return false;
  begin_record(plan);
  outcome.committed = true;
  outcome.commit_seconds = committed.window_seconds;
  watch.lap("commit");
  finish(prepared, states);
  prepared.pairs = Correspondence();
  prepared.scratch = Scratch();
  watch.lap("report");
  tell_times(outcome);
  return true;
}

Outcome Engine::reload(const ReloadOptions& options) {
  Turn turn(*this, options.timeout);
  lent_.release();
  CollectorPause no_collection;  // trees are many objects, none of them garbage
  const auto& records = registry_.in_order();
  const bool hooks = std::any_of(records.begin(), records.end(), [](const ModuleRecord* record) {
    return static_cast<bool>(find_item(record->namespace_dict(), "__midflight_before__"));
  });
  std::unique_ptr<Prepared> prepared;
  {
    const Yielding others_run(no_collection, [this] { check_open(); });
    prepared = prepare(options, hooks);
  }
  return commit_until_done(prepared, true, nullptr);
}

std::unique_ptr<Prepared> Engine::stage(const ReloadOptions& options) {
  Turn turn(*this, options.timeout);
  CollectorPause no_collection;
  const Yielding others_run(no_collection, [this] { check_open(); });
  return prepare(options, true);
}

void Engine::prepare_again(std::unique_ptr<Prepared>& prepared) {
  // What was prepared goes first, as its references would count as the program's.
  ReloadOptions options = std::move(prepared->options);
  prepared = std::make_unique<Prepared>();
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
  lent_.release();
  return commit_until_done(prepared, again, in_the_way);
}

Outcome Engine::commit_until_done(std::unique_ptr<Prepared>& prepared, bool again,
                                  std::vector<RunningFrame>* in_the_way) {
  CollectorPause no_collection;
  // Once: in a program that never rests, further attempts had better be quick.
  if (wait_for_imports(*prepared) && !prepared->waits) prepare_again(prepared);
  BeforeHooks hooks(registry_);
  try {
    for (int i = 0; i < kAttempts; ++i) {
      std::string moved;
      if (try_commit(prepared, hooks, in_the_way, moved)) {
        hooks.keep();
        Outcome outcome = std::move(std::exchange(prepared, nullptr)->outcome);
        if (!history_.empty()) hide_removed(history_.back().writes, history_.back().hidden_classes);
        return outcome;
      }
      if (moved.empty()) {
        hooks.put_back();  // someone is in the way; they run again when nobody is
        return {};
      }
      if (!again) {
        raise_refused({{"MF012", "", "", moved + " since the update was planned", "plan or stage it again", 0}});
      }
      prepare_again(prepared);
    }
    raise_moving();
  } catch (...) {
    ErrorScope keep;
    hooks.put_back();
    throw;
  }
}

// True: it is done.  False: `moved` says why it has to be prepared again; or it is empty, and someone is in the way.
bool Engine::try_commit(std::unique_ptr<Prepared>& prepared, BeforeHooks& hooks, std::vector<RunningFrame>* in_the_way,
                        std::string& moved) {
  const Outcome& outcome = prepared->outcome;
  for (bool hooks_ran = true; hooks_ran;) {
    if (prepared->waits) {
      moved = what_moved(*prepared);
    } else if (has_new_dependents(*prepared)) {
      moved = kNewModules;
    }
    if (!moved.empty()) return false;
    if (!prepared->plan.refusals.empty()) raise_refused(prepared->plan.refusals);
    // From here to the end of the window no other thread runs, but in hooks; then all is looked at again.
    if (in_the_way != nullptr) *in_the_way = running_frames(outcome.old_code);
    if (in_the_way != nullptr && !in_the_way->empty()) return false;
    try {
      hooks_ran = hooks.run({"update", generation_ + 1, outcome.modules, outcome.entries});
    } catch (const PythonError&) {
      raise_execute_error(prepared->filenames, "a hook");
    }
  }
  if (commit_prepared(*prepared, hooks.states())) return true;
  moved = "the program has changed what the update writes";
  return false;
}

}  // namespace midflight
