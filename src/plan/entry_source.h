// Where an entry of a container comes from: the statement of a module whose definition or object the entry refers to.
#pragma once

#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "plan/literal_source.h"
#include "plan/make_plan.h"

namespace midflight {

// What has become of the statement that stands behind an entry.
enum class Fate { untouched, run_again, gone };

struct EntrySource {
  const StagedModule* staged = nullptr;  // null: of a module that is not part of the update
  Ref object;                            // the definition or object of that module that the entry refers to
  std::string name;                      // in its module
  Fate fate = Fate::untouched;
  int statement = -1;    // of the running version, that made the object
  bool literal = false;  // a statement's text says it
  bool weak = false;     // the entry refers to the object weakly
  // Of the module in import order, of the statement in the new source, and in the running one.
  using Position = std::pair<std::size_t, int>;
  std::optional<Position> position, live_position;
};

class EntrySources {
 public:
  explicit EntrySources(const PlanInput& input);

  // The nearest definition or module-level object inside `entry`: itself, or what tuples, partials, bound methods,
  // closures, weak references and attributes of instances lead to.
  std::optional<EntrySource> find(BorrowedRef entry) const { return find(entry, 0); }

  // Whether a plain value may be the work of a statement that runs again or is gone.
  bool may_leave(const Standing& where, BorrowedRef key, BorrowedRef value) {
    return literals_.may_leave(where, key, value);
  }
  bool is_written(ModuleRecord& record, const std::string& name, BorrowedRef key) {
    return literals_.is_written(record, name, key);
  }
  // The statement whose text says a plain value; each can be asked for as often as it is written there.
  std::optional<EntrySource> take_literal(const Standing& where, BorrowedRef key, BorrowedRef value, bool fresh);

 private:
  struct Module {
    std::size_t order = 0;
    const ModuleRecord* record = nullptr;
    const StagedModule* staged = nullptr;
    const ModuleSlice* slice = nullptr;
    std::vector<int> successor;  // of each old statement: its index in the new source, or -1
  };
  struct Bound {
    const Module* module = nullptr;
    std::string name;
    bool fresh = false;  // bound by the new version
  };

  void note_bound(const Module& module, BorrowedRef dict, bool fresh);
  std::optional<EntrySource> find(BorrowedRef entry, int depth) const;
  std::optional<EntrySource> of_function(BorrowedRef function) const;
  std::optional<EntrySource> of_class(BorrowedRef type) const;
  std::optional<EntrySource> of_bound(BorrowedRef object) const;
  // The statement that puts a definition into containers: the only one that uses it, where it has no decorators.
  int registering(const Analysis& analysis, int statement, const std::string& name) const;
  EntrySource at(const Module& module, BorrowedRef object, const std::string& name, int statement, bool fresh) const;

  const PlanInput& input_;
  std::map<std::string, Module> modules_;
  std::unordered_map<BorrowedRef, const Module*> by_namespace_;
  std::unordered_map<BorrowedRef, Bound> bound_;
  LiteralSources literals_;
  mutable std::map<const Analysis*, std::unordered_map<std::string, int>> readers_;  // -1: several
};

// The live object whose `id()`, or whose scratch partner's, `number` is; empty for any other object.
BorrowedRef object_of_id(const Correspondence& pairs, BorrowedRef number);

// The same for two entries that say the same of the same objects; scratch objects count as their live partners.
Digest entry_digest(const Correspondence& pairs, BorrowedRef entry);

}  // namespace midflight
