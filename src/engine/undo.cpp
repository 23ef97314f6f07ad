#include <algorithm>

#include "base/fault.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "engine/engine.h"
#include "engine/failure.h"
#include "engine/frames.h"
#include "engine/hooks.h"
#include "engine/turn.h"
#include "plan/merger.h"
#include "plan/removed_classes.h"

namespace midflight {

namespace {

std::vector<std::string> files_of(const std::vector<NextRecord>& records) {
  std::vector<std::string> files;
  for (const NextRecord& next : records) {
    if (next.record->filename) files.push_back(to_text(next.record->filename));
  }
  return files;
}

// A container that the program has changed since the update: the update's part is taken out of it, three ways.
void plan_merge_back(const ContainerWrite& write, Plan& plan) {
  const BorrowedRef live = write.target(), old = write.donor();
  if (PyByteArray_Check(live.get())) return;
  const Shape written = Shaper().shape(write.expected_content());
  Scratch scratch;
  Correspondence pairs;
  pairs.live_of[old] = live;
  pairs.scratch_of[live] = old;
  MergeOptions options;
  ModuleRecord unknown;
  Place place;
  place.record = &unknown;
  place.changed = true;
  Merger merger(scratch, pairs, options, plan);
  merger.merge(live, old, &written, place);
}

// A hotfix's stores that only ordinary operations can make, and take back.
void put_loose(const Record& record, bool before) {
  for (auto store = record.loose.rbegin(); store != record.loose.rend(); ++store) {
    const bool whole = PySlice_Check(store->first.key.get());
    const BorrowedRef expected = before ? store->second : store->first.before;
    if (!whole && !(current_value(store->first) == expected)) continue;
    put_value(store->first, before ? store->first.before : store->second);
  }
}

// Seen from now: what the update added goes, what it removed comes back.
std::vector<Entry> undone_entries(const Outcome& outcome, std::size_t left) {
  std::vector<Entry> entries;
  for (const Entry& entry : outcome.entries) {
    if (entry.kind != "changed" && entry.kind != "added" && entry.kind != "removed" && entry.kind != "rebound")
      continue;
    Entry undone = entry;
    undone.reason = "undone";
    if (entry.kind == "added") undone.kind = "removed";
    if (entry.kind == "removed") undone.kind = "added";
    entries.push_back(std::move(undone));
  }
  const std::string module = outcome.modules.empty() ? "" : outcome.modules.front();
  for (std::size_t i = 0; i < left; ++i) {
    entries.push_back({"kept", "data", module, "", "the program has changed it since the update", 0});
  }
  return entries;
}

// The undo is made by now: for want of memory, the classes that it has taken away are listed until they are collected.
void hide_added_classes(const Writes& writes) {
  try {
    hide_removed_classes(writes);
  } catch (const std::bad_alloc&) {
    return;
  } catch (const PythonError&) {
    PyErr_Clear();  // the expected MemoryError: no code of the program is called
  }
}

}  // namespace

// Takes everything back that a committed update did; the writes that the program has overtaken are left and returned.
// Throws with everything as before.
std::vector<std::size_t> Engine::revert(Record& record) {
  fault_point("undo: begin");
  std::vector<std::size_t> left = overtaken(record.writes), alone;
  Plan merged;
  for (std::size_t index : left) {
    const auto* container = dynamic_cast<const ContainerWrite*>(record.writes[index].get());
    if (container != nullptr) plan_merge_back(*container, merged);
    if (container == nullptr) alone.push_back(index);
  }
  for (const auto& part : merged.writes) part->prepare();
  fault_point("undo: planned");
  retired_builtins_.reserve(retired_builtins_.size() + record.writes.size());
  put_loose(record, true);
  for (const Ref& type : record.hidden_classes) enter_subclass_lists(type);
  try {
    take_back(record.writes, left, merged.writes, record.window_seconds);
  } catch (...) {
    ErrorScope keep;
    put_loose(record, false);
    for (const Ref& type : record.hidden_classes) leave_subclass_lists(type);
    throw;
  }
  record.hidden_classes.clear();
  std::erase_if(adoptions_, [&](const auto& item) { return item.second.generation == record.outcome.generation; });
  // Frames of functions that had builtins of their own borrow them until they end.
  for (const auto& write : record.writes) {
    const auto* function = dynamic_cast<const FunctionWrite*>(write.get());
    if (function == nullptr || function->builtins() == PyEval_GetBuiltins()) continue;
    retired_builtins_.push_back(Ref::borrow(function->builtins()));
  }
  exchange_records(record.before);
  for (const std::string& name : record.new_modules) registry_.forget(name);
  record.outcome.entries.insert(record.outcome.entries.end(), merged.entries.begin(), merged.entries.end());
  return alone;
}

void Engine::forget() {
  Turn turn(*this);  // an undo under way looks at the record
  history_.clear();
}

// The newer version's hooks run first.
void Engine::run_undo_hooks(const Record& record) {
  const HookContext context = {"undo", record.outcome.generation, record.outcome.modules, record.outcome.entries};
  BeforeHooks hooks(registry_);
  try {
    try {
      hooks.run(context);
      run_after_hooks(registry_, context, hooks.states());
    } catch (const PythonError&) {
      raise_execute_error(files_of(record.before), "a hook");
    }
  } catch (...) {
    ErrorScope keep;
    hooks.put_back();
    throw;
  }
}

Outcome Engine::undo(long generation) {
  Turn turn(*this);
  if (history_.empty()) {
    raise_refused({{"MF010", "", "", "there is no update to undo", "raise install(history=...) to keep more", 0}});
  }
  if (generation != 0 && history_.back().outcome.generation != generation) {
    raise_refused({{"MF011", "", "", "newer updates come first, or this one was undone or forgotten already",
                    "undo the newest update first", 0}});
  }
  run_undo_hooks(history_.back());
  Record& record = history_.back();
  Outcome outcome;
  outcome.label = "undo";
  outcome.modules = record.outcome.modules;
  outcome.undoes = record.outcome.generation;
  outcome.redo = record.script ? record.script : make_dict();
  std::map<std::string, Ref> undone = undone_;
  for (const NextRecord& next : record.before) {
    undone[next.record->name] = next.record->source;
    add_code_left(next.record->code, next.code, outcome.old_code);
    if (!record.script) set_item(outcome.redo, make_str(next.record->name), next.record->source);
  }
  add_code_left(record.writes, outcome.old_code);
  const std::vector<std::size_t> left = revert(record);
  Record done = std::move(history_.back());
  history_.pop_back();
  hide_added_classes(done.writes);
  undone_ = std::move(undone);
  outcome.frames = running_frames(outcome.old_code);
  outcome.entries = undone_entries(done.outcome, left.size());
  outcome.committed = true;
  outcome.generation = ++generation_;
  outcome.commit_seconds = done.window_seconds;
  outcome.timings["commit"] = outcome.timings["total"] = outcome.commit_seconds;
  return outcome;
}

}  // namespace midflight
