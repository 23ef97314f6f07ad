// Which entries of containers may leave with an update: those that statements which are gone or run again have made.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "plan/holders.h"
#include "plan/making.h"

namespace midflight {

// Whether statements of the running version that are gone or run again may have put something elsewhere.
bool anything_registered(const PlanInput& input);

class Departures {
 public:
  explicit Departures(const PlanInput& input);

  // To be called for all holders before the first question; they have to stay where they are.
  void note(const Holder& holder);

  bool may_leave(const Holder& holder, const Element& element);

  // Whether the statement of a definition has entered it here, so that its place says where the entry stands.
  bool is_placed_by_statement(const EntrySource& source, const Holder& holder) const;

  // Whether new code makes a container of its own for this name.
  bool is_made_anew(const Holder& holder) const;

  // Whether it makes one for the sake of others, and what it puts there is not merged.
  bool is_only_input(const Holder& holder) const;

 private:
  // Whether new code has filled the container, or one in its place.
  bool is_changed(const Holder& holder) const;

  // Whether the text of a container that is not made anew names the element, which is still defined.
  bool is_own_text(const Holder& holder, const Element& element) const;

  // Whether a statement that made entries is gone or ran again: not so if one that stays as it is names the object.
  bool may_leave(const Holder& holder, const EntrySource& source, bool own);
  // Whether the definition's own statement, which has not run, puts things into the container, as decorators do.
  bool registers_itself(const EntrySource& source, const Holder& holder) const;
  bool may_have_entered_itself(const EntrySource& source, const Holder& holder);
  // How many entries refer to the object, copies that the running program has made elsewhere left out.
  long count_entries(const EntrySource& source, const Holder& holder);
  // Whether a statement that is gone or ran again may have entered the object: it uses the name, or all of the module,
  // and it fills the container.
  bool may_be_entered(const ModuleName& place, const Holder& holder);
  // Names that statements which do not run use, in their own text or through what they call.
  const std::set<ModuleName>& kept_readers();
  bool is_kept_by_input(const ModuleName& place, const Holder& holder) const;
  const StagedModule* find_module(const StagedModule& module, const std::string& name) const;

  const PlanInput& input_;
  Making making_;
  std::unordered_set<BorrowedRef> mutated_;  // live objects that the new code has changed
  std::unordered_map<BorrowedRef, std::vector<const Holder*>>
      entries_;  // by object: who holds entries that refer to it
  // What statements that are gone or ran again may have changed, by what they use besides the names they bind.
  struct Uses {
    using Layers = std::set<const std::set<ModuleName>*>;
    std::map<ModuleName, Layers> names;
    std::map<const StagedModule*, Layers> modules;  // given, or looked at as a whole
    std::map<const StagedModule*, Layers> plugins;  // perhaps imported
    std::set<ModuleName> anywhere;                  // given to code of modules that do not take part
  };
  const Uses& outgoing();
  std::optional<Uses> outgoing_;
  std::optional<std::set<ModuleName>> kept_readers_;
};

}  // namespace midflight
