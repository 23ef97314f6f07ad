#include <algorithm>

#include "cpython/objects.h"
#include "engine/engine.h"
#include "engine/failure.h"
#include "engine/turn.h"

namespace midflight {

Outcome Engine::undo(long generation) {
  Turn turn(*this);
  if (history_.empty()) {
    raise_refused({{"MF010", "", "", "there is no update to undo", "raise install(history=...) to keep more", 0}});
  }
  if (generation != 0 && history_.back().generation != generation) {
    raise_refused({{"MF011", "", "", "newer updates come first, or this one was undone or forgotten already",
                    "undo the newest update first", 0}});
  }
  Record record = std::move(history_.back());
  history_.pop_back();
  Outcome outcome;
  outcome.modules = record.modules;
  for (auto store = record.loose.rbegin(); store != record.loose.rend(); ++store) {
    if (current_value(store->first) == store->second) put_value(store->first, store->first.before);
  }
  std::erase_if(adoptions_, [&](const auto& item) { return item.second.generation == record.generation; });
  std::vector<std::size_t> left = take_back(record.writes, outcome.commit_seconds);
  for (const NextRecord& next : record.before) {
    undone_[next.record->name] = next.record->source;
  }
  exchange_records(record.before);
  for (const std::string& name : record.new_modules) registry_.forget(name);
  for (const Entry& entry : record.entries) {
    if (entry.kind == "changed" || entry.kind == "added" || entry.kind == "removed" || entry.kind == "rebound") {
      Entry undone = entry;
      undone.reason = "undone";
      outcome.entries.push_back(std::move(undone));
    }
  }
  for (std::size_t index : left) {
    static_cast<void>(index);
    outcome.entries.push_back({"kept", "data", record.modules.empty() ? "" : record.modules.front(), "",
                               "the program has changed it since the update", 0});
  }
  outcome.committed = true;
  outcome.generation = ++generation_;
  outcome.timings["commit"] = outcome.commit_seconds;
  outcome.timings["total"] = outcome.commit_seconds;
  return outcome;
}

}  // namespace midflight
