// Runs the steps of an update in order, and owns what outlives one: module records, history, the generation.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "commit/commit.h"
#include "diff/correspond.h"
#include "engine/lent_dicts.h"
#include "engine/registry.h"
#include "execute/scratch.h"
#include "execute/script.h"
#include "plan/make_plan.h"

namespace midflight {

class KnownValues;

struct ReloadOptions {
  std::optional<std::vector<std::string>> names;  // none: every module in scope
  bool changed_only = false;                      // of these, the ones whose content changed
  std::map<std::string, Ref> sources;             // texts that stand for files
  MergeOptions merge;
  ExecuteMode execute = ExecuteMode::automatic;
  bool dependents = false;  // statements of other modules computed from what changed are part of the update
  double timeout = 0;       // how long another thread's update is waited for, in seconds
};

// A function that is running, or suspended, in some thread.
struct RunningFrame {
  unsigned long thread = 0;
  Ref code;
  int line = 0;
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
  std::vector<Ref> old_code;         // what the changed and removed functions run, or ran before
  std::vector<RunningFrame> frames;  // which threads ran it when the update was committed
  std::string label;                 // "reload", "undo", or the name of a hotfix
  long undoes = 0;                   // the generation that an undo has taken back
  Ref redo;                          // of an undo: the new sources by module, or the hotfix's script
  Ref told;                          // all this as a dict, see outcome_dict.h
};

// A committed update, kept for undo.
struct Record {
  Outcome outcome;
  Writes writes;
  std::vector<NextRecord> before;  // what the module records were
  std::vector<std::string> new_modules;
  std::vector<Ref> hidden_classes;           // see removed_classes.h
  double window_seconds = 0;                 // of taking it back
  std::vector<std::pair<Store, Ref>> loose;  // a hotfix's stores that only ordinary operations can take back
  Ref script;                                // of a hotfix: its source, file name and name
};

// What taking an update back will do.
struct Reversal {
  std::vector<std::size_t> overtaken;  // writes, by index, for which the program has put something else since
  std::size_t left = 0;                // how many of them stay as they are
  Plan merged;                         // containers that the update's part is taken out of
};

// An update that is ready for its commit, and what its plan was made from.
struct Prepared {
  ReloadOptions options;
  Staged staged;
  std::vector<ModuleSlice> slices;
  Scratch scratch;
  Correspondence pairs;
  Plan plan;
  Outcome outcome;
  std::vector<std::string> filenames;
  // Whether it is still what would be prepared now: see prepare.cpp.
  struct Binding {
    Ref dict, name, value;
  };
  std::vector<Binding> bindings;        // live values that new code has used
  std::vector<ModuleRecord*> in_scope;  // the modules of the program
  long generation = 0;                  // of the program
  bool waits = false;                   // it is kept for a later commit
};

// A name of a module or class that a hotfix has bound.
struct HotfixedName {
  std::string module, name;
  Ref owner, key;               // the namespace or class
  const void* value = nullptr;  // its address, to tell whether it is still there
  long generation = 0;
};

inline constexpr const char* kNewModules = "modules were imported or removed";

class BeforeHooks;
struct FillingStatement;
class NewModules;
class Turn;

// How long an update of another thread is waited for where the caller does not say.
inline constexpr double kPatience = 10;

class Engine {
 public:
  // Commits that wait for the program's next safepoint.
  long waiting_for_safepoint = 0;

  Registry& registry() { return registry_; }
  void set_history(std::size_t limit) { limit_ = limit; }

  Outcome reload(const ReloadOptions& options);
  Outcome undo(long generation);  // 0: the newest
  // Everything but the commit, which may come at any later time.
  std::unique_ptr<Prepared> stage(const ReloadOptions& options);
  // Prepares it anew, for the state of now.
  void stage_again(std::unique_ptr<Prepared>& prepared);
  // Commits it.  Where the program has moved on since, it is prepared again, or, without `again`, refused.  With
  // `in_the_way`, nothing is committed while a changed function is on a stack; those are returned there.
  Outcome commit(std::unique_ptr<Prepared>& prepared, bool again, double timeout,
                 std::vector<RunningFrame>* in_the_way);
  bool is_busy() const { return busy_; }
  // In a new child process: an update that another thread was making has ended, without effect if it was not committed.
  void after_fork();
  // The interpreter ends: waits, bounded, for other threads' updates, and lets none begin.
  void close();
  void check_open() const;  // throws once it does
  void forget();
  long generation() const { return generation_; }
  const std::vector<Record>& history() const { return history_; }

  // A module of the program was imported: by the update, where it is this thread's.
  void note_import(const std::string& name);

  // Runs a script in the live process; `name` is its `__name__`.
  Outcome hotfix(BorrowedRef source, BorrowedRef filename, BorrowedRef name);

 private:
  friend class Turn;
  // The first four steps (prepare.cpp).
  std::vector<ModuleRecord*> select(const ReloadOptions& options);
  ModuleRecord* require_record(const std::string& name);
  Staged read_and_compare(const ReloadOptions& options, const std::vector<ModuleRecord*>& selected, KnownValues& known);
  bool is_unchanged(const ModuleRecord& record, const SourceFile& file);
  std::vector<Ref> replaced_code(const ModuleRecord& record) const;
  void add_dependents(Staged& staged, KnownValues& known);
  void sort_by_import(Staged& staged) const;
  bool add_filled(Prepared& prepared, KnownValues& known);
  std::vector<Entry> find_filled_in_place(const std::vector<ModuleSlice>& slices, const World& world) const;
  // Why modules take part whose data changed statements fill: others look into it, or for its values alone.
  enum class Sharing { none, of_values, needed };
  Sharing add_sharing(Staged& staged, KnownValues& known);
  using Taker = std::function<bool(ModuleRecord*)>;
  Sharing shares_what_is_looked_into(Staged& staged, std::size_t asked, const std::vector<FillingStatement>& changed,
                                     const Taker& add);
  void report_stale(Prepared& prepared, KnownValues& known, const Forced& forced, std::vector<Entry>& entries);
  // `waits`: for a later commit, and checked again there.  Where the caller is `Yielding`, others run meanwhile, until
  // it is known what has to run.
  std::unique_ptr<Prepared> prepare(const ReloadOptions& options, bool waits);
  struct Findings;
  using Records = std::set<const ModuleRecord*>;
  static std::optional<Entry> find_repeated(const std::vector<ModuleSlice>& slices, const World& world,
                                            const Records& required, const Names& program, Sharing sharing);
  Records concerned(const Staged& staged, KnownValues& known);
  void find_slices(Prepared& prepared, KnownValues& known, const Forced& forced, Sharing sharing, Findings& found);
  Findings find_what_runs(Prepared& prepared, const std::vector<ModuleRecord*>& selected);
  void plan_update(Prepared& prepared, const Findings& found);
  void run_new_code(const World& world, Prepared& prepared);
  // Lets imports end, for a moment, that other threads have begun and that may find what the update changes.
  // Whether there were any.
  bool wait_for_imports(const Prepared& prepared);
  // Whether modules that others have imported since would take part.
  bool has_new_dependents(const Prepared& prepared) const;
  // What the prepared update was made for and is no longer so, in words; empty: nothing.
  std::string what_moved(const Prepared& prepared);

  void prepare_again(std::unique_ptr<Prepared>& prepared);
  Outcome commit_until_done(std::unique_ptr<Prepared>& prepared, bool again, std::vector<RunningFrame>* in_the_way);
  bool try_commit(std::unique_ptr<Prepared>& prepared, BeforeHooks& hooks, std::vector<RunningFrame>* in_the_way,
                  std::string& moved);
  bool commit_prepared(Prepared& prepared, const std::map<std::string, Ref>& states);
  void begin_record(Plan& plan) noexcept;
  void finish(Prepared& prepared, const std::map<std::string, Ref>& states);
  void settle(Plan& plan, Outcome& outcome);
  void adopt(ScriptRun& run, const NewModules& imported, Plan& plan, Outcome& outcome, Record& record);
  bool can_be_undone(long generation) const;
  void note_adoptions(const Writes& writes);
  void note_hotfix(const Store& store, BorrowedRef value, const Correspondence& pairs);
  void report_kept_hotfixes(const Staged& staged, Plan& plan) const;
  void add_orphans(const Plan& plan, Outcome& outcome);
  void tell(Outcome& outcome);
  void keep_last() noexcept;
  void hide_removed(const Writes& writes, std::vector<Ref>& hidden) noexcept;
  Outcome undo_newest();
  Reversal plan_reversal(const Record& record);
  void revert(Record& record, Reversal& reversal);
  void take_back_last();
  void forget_adoptions(long generation) noexcept;
  Outcome run_hotfix(BorrowedRef source, BorrowedRef filename, BorrowedRef name);
  void exchange_records(std::vector<NextRecord>& next);

  Registry registry_;
  std::vector<Record> history_;
  Record last_;
  std::size_t limit_ = 1;
  long generation_ = 0;
  std::map<std::string, Ref> undone_;  // sources that were taken back, by module
  Adoptions adoptions_;
  std::vector<HotfixedName> hotfixed_;
  LentDicts lent_;
  // Of the update under way: what a child process that another thread forks has to put right.
  std::unique_ptr<Snapshot> open_snapshot_;
  std::vector<std::string> imported_;  // modules of the program that its code has imported, as any code does
  bool collector_was_on_ = true;
  bool busy_ = false, closed_ = false;
  long waiting_ = 0;  // threads that wait for their turn
  unsigned long owner_ = 0;
};

}  // namespace midflight
