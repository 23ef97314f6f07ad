// Calls that a statement makes without naming what it calls: by operators, `for`, `with`, by making a class, or of
// functions that stand in data.  Which methods these are, the live values of the names tell.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "execute/affected_functions.h"
#include "execute/world.h"

namespace midflight {

class ImplicitCalls {
 public:
  explicit ImplicitCalls(const World& world);

  // Whether the statement of this index in the new version, which the running one has too, may call changed code in
  // such a way.
  bool any_changed(const StagedModule& module, std::size_t index);
  // Functions that read a changed name count as changed from now on: see `AffectedFunctions`.
  bool add_readers(const std::set<ModuleName>& names, const std::function<bool(const ModuleName&)>& is_other);

 private:
  void find_methods();
  struct Found {
    std::unordered_set<BorrowedRef> seen;
    std::unordered_set<BorrowedRef> functions, types;
    std::unordered_set<BorrowedRef> classes;  // of the instances
    bool in_instance = false;
  };
  bool calls_from_namespace(const StagedModule& module, const Statement& statement);
  // By a statement's own text, or a function's.
  bool uses_changed(const StagedModule& module, const NameUses& uses, const Names& loop_variables);
  // Whether something that the object leads to has changed in what such operators call.
  bool leads_to_changed(BorrowedRef root, bool calls_values, Operators operators);
  bool is_any_changed(const Found& found, bool calls_values, Operators operators);
  // The live value of a (dotted) name; through modules only.
  Ref value_of(const StagedModule& module, const std::string& name) const;
  // Whether what bears the name, and has this value, calls what it is given.
  bool calls_given(const StagedModule& module, const std::string& name, BorrowedRef value) const;
  // Whether it calls what it defines itself: `sorted(rows, key=lambda row: row.n)`, a decorator that runs its function.
  bool calls_its_own(const StagedModule& module, const Statement& statement) const;
  bool makes_class_by_changed_code(BorrowedRef type);
  // Whether a special method of the class in one of the groups, or what it calls, has changed.
  bool has_changed(BorrowedRef type, Operators operators);
  bool has_changed(const ModuleName& type, Operators operators);
  bool has_changed_descriptor(BorrowedRef type, Operators operators);
  bool is_changed(BorrowedRef function);
  bool any_is_changed(const std::unordered_set<BorrowedRef>& functions);
  bool is_call_changed(BorrowedRef value);
  bool is_constructor_changed(BorrowedRef type);
  void find(BorrowedRef value, Found& found, int depth) const;

  const World& world_;
  AffectedFunctions functions_;
  std::unordered_map<BorrowedRef, const StagedModule*> by_namespace_;
  std::map<ModuleName, Operators> changed_;             // groups of special methods that have changed, by class
  std::map<ModuleName, bool> called_;                   // answers for functions that statements call
  std::map<const std::set<ModuleName>*, bool> layers_;  // for any one of these
  std::map<std::tuple<const void*, bool, Operators>, bool> answers_;  // of `leads_to_changed`
  std::vector<Ref> asked_;                                            // so that no address in it is used again
  bool changes_descriptors_ = false, changes_making_ = false;         // such methods, of any class
};

}  // namespace midflight
