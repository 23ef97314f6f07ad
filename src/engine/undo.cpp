#include <algorithm>

#include "base/fault.h"
#include "cpython/collector.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "engine/engine.h"
#include "engine/failure.h"
#include "engine/frames.h"
#include "engine/hooks.h"
#include "engine/outcome_dict.h"
#include "engine/turn.h"
#include "plan/adopt_layouts.h"
#include "plan/merger.h"
#include "plan/numbers.h"
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

std::string first_module(const Record& record) {
  return record.outcome.modules.empty() ? "" : record.outcome.modules.front();
}

void check_numbers(const Record& record) {
  if (!do_numbers_stay(record.writes)) return;
  raise_refused({{"MF110", "", first_module(record),
                  "members of an IntEnum whose numbers the update changed are keys or elements by now",
                  "take them out of dicts and sets, or restart the process", 0}});
}

// A class's layout cannot change back while there are instances that were made since.
void check_layouts(const Record& record) {
  std::string instances = why_layouts_stay(record.writes);
  if (instances.empty()) return;
  call(get_attr(import_module("gc"), "collect"), {});  // garbage does not count
  instances = why_layouts_stay(record.writes);
  if (instances.empty()) return;
  raise_refused({{"MF109", "", first_module(record), instances + " the layout that the update gave to a class",
                  "let go of them, or restart the process", 0}});
}

}  // namespace

// The writes that the program has overtaken stay, but for containers: the update's part is taken out of them.
Reversal Engine::plan_reversal(const Record& record) {
  fault_point("undo: begin");
  Reversal reversal;
  reversal.overtaken = overtaken(record.writes);
  for (std::size_t index : reversal.overtaken) {
    const auto* container = dynamic_cast<const ContainerWrite*>(record.writes[index].get());
    if (container != nullptr) {
      plan_merge_back(*container, reversal.merged);
    } else {
      ++reversal.left;
    }
  }
  for (const auto& part : reversal.merged.writes) part->prepare();
  fault_point("undo: planned");
  return reversal;
}

// Takes everything back that a committed update did.  Throws with everything as before.
void Engine::revert(Record& record, Reversal& reversal) {
  // Frames of functions that had builtins of their own borrow them until they end.
  std::vector<Lent> builtins;
  for (const auto& write : record.writes) {
    const auto* function = dynamic_cast<const FunctionWrite*>(write.get());
    if (function == nullptr) continue;
    const BorrowedRef own = builtins_of(function->target());
    if (own == PyEval_GetBuiltins()) continue;
    builtins.push_back(lend(own, {code_of(function->target())}));
  }
  lent_.note_users(record.writes);
  lent_.note_users(reversal.merged.writes);
  lent_.reserve(builtins.size());
  std::vector<Entry>& entries = record.outcome.entries;
  entries.reserve(entries.size() + reversal.merged.entries.size());
  try {
    put_loose(record, true);
    for (const Ref& type : record.hidden_classes) enter_subclass_lists(type);
    take_back(record.writes, reversal.overtaken, reversal.merged.writes, record.window_seconds);
  } catch (...) {
    ErrorScope keep;
    put_loose(record, false);
    for (const Ref& type : record.hidden_classes) leave_subclass_lists(type);
    throw;
  }
  record.hidden_classes.clear();
  forget_adoptions(record.outcome.generation);
  for (Lent& own : builtins) lent_.add(std::move(own));
  exchange_records(record.before);
  for (const std::string& name : record.new_modules) registry_.forget(name);
  std::move(reversal.merged.entries.begin(), reversal.merged.entries.end(), std::back_inserter(entries));
}

void Engine::forget_adoptions(long generation) noexcept {
  std::erase_if(hotfixed_, [&](const HotfixedName& name) { return name.generation == generation; });
  for (auto& [function, adoptions] : adoptions_) {
    std::erase_if(adoptions, [&](const Adoption& adoption) { return adoption.generation == generation; });
  }
  std::erase_if(adoptions_, [](const auto& item) { return item.second.empty(); });
}

// The update that was made last, and is not in the history yet.
void Engine::take_back_last() {
  Record record = std::move(last_);
  last_ = Record();
  Reversal reversal = plan_reversal(record);
  revert(record, reversal);
  forget_adoptions(generation_);
  --generation_;
}

void Engine::forget() {
  Turn turn(*this);  // an undo under way looks at the record
  {
    const std::vector<Record> gone = std::exchange(history_, {});  // finalisers find an empty history
  }
  lent_.release();
}

Outcome Engine::undo(long generation) {
  Turn turn(*this);
  CollectorPause no_collection;
  if (history_.empty()) {
    raise_refused({{"MF010", "", "", "there is no update to undo", "raise install(history=...) to keep more", 0}});
  }
  if (generation != 0 && history_.back().outcome.generation != generation) {
    raise_refused({{"MF011", "", "", "newer updates come first, or this one was undone or forgotten already",
                    "undo the newest update first", 0}});
  }
  check_numbers(history_.back());
  check_layouts(history_.back());
  // The newer version's hooks run first.
  BeforeHooks before(registry_);
  AfterHooks after(registry_);
  try {
    const Outcome& done = history_.back().outcome;
    const HookContext context = {"undo", done.generation, done.modules, done.entries};
    try {
      before.run(context);
      after.run(context, before.states());
    } catch (const PythonError&) {
      raise_execute_error(files_of(history_.back().before), "a hook");
    }
    return undo_newest();
  } catch (...) {
    ErrorScope keep;
    after.put_back();
    before.put_back();
    throw;
  }
}

// `writes` are the newest record's, which the history holds or has just lost.
void Engine::hide_removed(const Writes& writes, std::vector<Ref>& hidden) noexcept {
  try {
    std::vector<const Writes*> kept = {&writes};
    for (const Record& record : history_) {
      if (&record.writes != &writes) kept.push_back(&record.writes);
    }
    hide_removed_classes(writes, kept, hidden);
  } catch (const std::bad_alloc&) {
    return;  // they are listed as long as they live
  }
}

Outcome Engine::undo_newest() {
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
  Reversal reversal = plan_reversal(record);
  // No Python code runs from here on: what is told now is so afterwards.
  outcome.frames = running_frames(outcome.old_code);
  outcome.entries = undone_entries(record.outcome, reversal.left);
  outcome.committed = true;
  outcome.generation = generation_ + 1;
  outcome.timings["commit"] = outcome.timings["total"] = 0;
  outcome.told = outcome_as_dict(outcome);
  revert(record, reversal);
  ++generation_;
  undone_.swap(undone);
  const Record done = std::move(history_.back());
  history_.pop_back();
  std::vector<Ref> hidden;
  hide_removed(done.writes, hidden);
  outcome.commit_seconds = outcome.timings["commit"] = outcome.timings["total"] = done.window_seconds;
  tell_times(outcome);
  return outcome;
}

}  // namespace midflight
