#include <algorithm>

#include "cpython/objects.h"
#include "cpython/type.h"
#include "engine/engine.h"
#include "engine/failure.h"
#include "engine/frames.h"
#include "engine/hooks.h"
#include "engine/turn.h"
#include "plan/merger.h"

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
void merge_back(const ContainerWrite& write, std::vector<Entry>& entries) {
  const BorrowedRef live = write.target(), old = write.donor();
  if (PyByteArray_Check(live.get())) return;
  const Shape written = Shaper().shape(write.expected_content());
  Scratch scratch;
  Correspondence pairs;
  pairs.live_of[old] = live;
  pairs.scratch_of[live] = old;
  MergeOptions options;
  Plan plan;
  ModuleRecord unknown;
  Place place;
  place.record = &unknown;
  place.changed = true;
  Merger merger(scratch, pairs, options, plan);
  merger.merge(live, old, &written, place);
  for (const auto& part : plan.writes) part->prepare();
  check(commit(plan.writes).done, "nothing runs between a merge and its commit");
  entries.insert(entries.end(), plan.entries.begin(), plan.entries.end());
}

}  // namespace

// Takes everything back that a committed update did; the writes that the program has overtaken are left and returned.
std::vector<std::size_t> Engine::revert(Record& record) {
  for (auto store = record.loose.rbegin(); store != record.loose.rend(); ++store) {
    const bool list = PySlice_Check(store->first.key.get());
    if (list || current_value(store->first) == store->second) put_value(store->first, store->first.before);
  }
  std::erase_if(adoptions_, [&](const auto& item) { return item.second.generation == record.outcome.generation; });
  for (const Ref& type : record.hidden_classes) enter_subclass_lists(type);
  record.hidden_classes.clear();
  std::vector<std::size_t> left = take_back(record.writes, record.window_seconds);
  // Frames of functions that had builtins of their own borrow them until they end.
  for (const auto& write : record.writes) {
    const auto* function = dynamic_cast<const FunctionWrite*>(write.get());
    if (function == nullptr || function->builtins() == PyEval_GetBuiltins()) continue;
    retired_builtins_.push_back(Ref::borrow(function->builtins()));
  }
  std::erase_if(left, [&](std::size_t index) {
    const auto* container = dynamic_cast<const ContainerWrite*>(record.writes[index].get());
    if (container == nullptr) return false;
    merge_back(*container, record.outcome.entries);
    return true;
  });
  exchange_records(record.before);
  for (const std::string& name : record.new_modules) registry_.forget(name);
  return left;
}

void Engine::forget() {
  Turn turn(*this);  // an undo under way looks at the record
  history_.clear();
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
  Record& newest = history_.back();
  // The newer version's hooks run first.
  const HookContext context = {"undo", newest.outcome.generation, newest.outcome.modules, newest.outcome.entries};
  BeforeHooks hooks(registry_);
  try {
    hooks.run(context);
    run_after_hooks(registry_, context, hooks.states());
  } catch (const PythonError&) {
    {
      ErrorScope keep;
      hooks.put_back();
    }
    raise_execute_error(files_of(newest.before), "a hook");
  }
  Record record = std::move(history_.back());
  history_.pop_back();
  Outcome outcome;
  outcome.modules = record.outcome.modules;
  outcome.undoes = record.outcome.generation;
  for (const NextRecord& next : record.before) {
    undone_[next.record->name] = next.record->source;
    add_code_left(next.record->code, next.code, outcome.old_code);
  }
  add_code_left(record.writes, outcome.old_code);
  outcome.label = "undo";
  outcome.redo = record.script ? record.script : make_dict();
  for (const NextRecord& next : record.before) set_item(outcome.redo, make_str(next.record->name), next.record->source);
  const std::vector<std::size_t> left = revert(record);
  outcome.commit_seconds = record.window_seconds;
  outcome.frames = running_frames(outcome.old_code);
  for (const Entry& entry : record.outcome.entries) {
    if (entry.kind == "changed" || entry.kind == "added" || entry.kind == "removed" || entry.kind == "rebound") {
      Entry undone = entry;
      undone.reason = "undone";
      // Seen from now: what the update added goes, what it removed comes back.
      if (entry.kind == "added") undone.kind = "removed";
      if (entry.kind == "removed") undone.kind = "added";
      outcome.entries.push_back(std::move(undone));
    }
  }
  for (std::size_t i = 0; i < left.size(); ++i) {
    outcome.entries.push_back({"kept", "data", record.outcome.modules.empty() ? "" : record.outcome.modules.front(), "",
                               "the program has changed it since the update", 0});
  }
  outcome.committed = true;
  outcome.generation = ++generation_;
  outcome.timings["commit"] = outcome.commit_seconds;
  outcome.timings["total"] = outcome.commit_seconds;
  return outcome;
}

}  // namespace midflight
