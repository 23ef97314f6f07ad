// Runs the steps of an update in order, and owns what outlives one: module records, history, the generation.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "commit/commit.h"
#include "diff/correspond.h"
#include "engine/registry.h"
#include "execute/scratch.h"
#include "execute/script.h"
#include "plan/make_plan.h"

namespace midflight {

struct ReloadOptions {
  std::optional<std::vector<std::string>> names;  // none: every module in scope whose content changed
  std::map<std::string, Ref> sources;             // texts that stand for files
  MergeOptions merge;
  ExecuteMode execute = ExecuteMode::automatic;
  bool dependents = false;  // statements of other modules computed from what changed are part of the update
};

// A committed update, kept for undo.
struct Record {
  long generation = 0;
  std::string label;
  std::vector<std::string> modules;
  Writes writes;
  std::vector<NextRecord> before;  // what the module records were
  std::vector<std::string> new_modules;
  std::vector<Entry> entries;
  double window_seconds = 0;                 // of taking it back
  std::vector<std::pair<Store, Ref>> loose;  // a hotfix's stores that only ordinary operations can take back
};

// What a finished update tells the Python side.
struct Outcome {
  long generation = 0;
  std::vector<std::string> modules;
  std::vector<Entry> entries;
  std::vector<Refusal> refusals;
  std::map<std::string, double> timings;
  double commit_seconds = 0;
  bool committed = false;
};

class Turn;

class Engine {
 public:
  Registry& registry() { return registry_; }
  void set_history(std::size_t limit) { limit_ = limit; }

  Outcome reload(const ReloadOptions& options);
  Outcome plan(const ReloadOptions& options);  // everything but the commit
  Outcome undo(long generation);               // 0: the newest
  void forget() { history_.clear(); }
  long generation() const { return generation_; }
  const std::deque<Record>& history() const { return history_; }

  // Runs a script in the live process; `name` is its `__name__`.
  Outcome hotfix(BorrowedRef source, BorrowedRef filename, BorrowedRef name);

 private:
  friend class Turn;
  Staged stage(const ReloadOptions& options);
  std::vector<ModuleRecord*> select(const ReloadOptions& options);
  ModuleRecord* require_record(const std::string& name);
  void add_dependents(Staged& staged);
  Outcome run(const ReloadOptions& options, bool commit_it);
  Outcome attempt(const ReloadOptions& options, bool commit_it, bool& moved);
  void finish(Plan& plan, Outcome& outcome, const std::string& label);
  void adopt(ScriptRun& run, Plan& plan, Outcome& outcome, Record& record);
  void migrate(const Outcome& outcome, const std::vector<std::string>& filenames);
  void keep_last();
  std::vector<std::size_t> revert(Record& record);
  void exchange_records(std::vector<NextRecord>& next);

  Registry registry_;
  std::deque<Record> history_;
  Record last_;
  std::size_t limit_ = 1;
  long generation_ = 0;
  std::map<std::string, Ref> undone_;  // sources that were taken back, by module
  Adoptions adoptions_;
  std::vector<Ref> retired_builtins_;  // frames that use them only borrow them
  bool busy_ = false;
  unsigned long owner_ = 0;
};

}  // namespace midflight
