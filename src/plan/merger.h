// The three-way merge of scratch into live, with the base from when the running version was imported.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "cpython/objects.h"
#include "diff/correspond.h"
#include "plan/adopt_layouts.h"
#include "plan/plan.h"
#include "plan/unrun_fillers.h"

namespace midflight {

// Where a value stands, and by what rules it is merged.
struct Place {
  const ModuleRecord* record = nullptr;
  const Analysis* source = nullptr;  // the new version's; null for a hotfix
  std::string name;                  // dotted, within the module
  int line = 0;
  bool changed = false;  // its statement changed or was computed from a change
  bool keep = false;     // forced by a directive or the caller
  bool replace = false;
  bool internal = false;  // inside a function: no data of its own standing
  Place child(const std::string& part) const;
};

class Merger {
 public:
  // `unrun`: what has not run; null: everything has.
  Merger(const Scratch& scratch, Correspondence& pairs, const MergeOptions& options, Plan& plan,
         UnrunFillers* unrun = nullptr)
      : scratch_(scratch),
        pairs_(pairs),
        options_(options),
        plan_(plan),
        unrun_(unrun),
        layouts_(scratch.young, pairs.live_of) {}

  // A name of a module, with the rules that hold for it.
  Place place_of(const ScratchModule& module, const std::string& name) const;

  // The object that `live` and `scratch` come to; either may be empty (absent).  Objects that stay in place get their
  // new content by writes.  A result that is `scratch` means: store the scratch object.
  Ref merge(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place);

  // Gives a live function the insides of a scratch function.
  void merge_function(BorrowedRef live, BorrowedRef scratch, const Place& outer);
  void merge_class(BorrowedRef live, BorrowedRef scratch, const Place& outer);

  // Functions that correspond without a name that leads to them.
  void merge_hidden(const Place& place);

  void write(std::unique_ptr<Write> write) { plan_.writes.push_back(std::move(write)); }
  void report(const char* kind, const char* what, const Place& place, const std::string& reason = "");
  void refuse(const char* code, const Place& place, const std::string& reason, const std::string& remedy);
  const std::unordered_set<BorrowedRef>& updated_functions() const { return updated_; }
  // Live and scratch classes that were merged.
  const std::vector<std::pair<BorrowedRef, BorrowedRef>>& classes() const { return classes_; }
  // Containers prepared as donors, whose elements may be scratch objects.
  const std::vector<Ref>& donors() const { return donors_; }
  // Whether the object's statement ran for the sake of others, and what fills it did not: nothing has changed in it.
  bool is_only_input(BorrowedRef scratch) const;

 private:
  // The seed's rule: data that nothing lists keeps its live value.
  bool is_kept_unlisted(const Place& place) const {
    return options_.keep_unlisted && !place.internal && !place.replace;
  }
  bool deletes_members(const Place& place, const std::string& owner) const;
  bool may_be_filled(const Place& place) const;
  enum class Choice { live, scratch, conflict };
  Choice choose(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place);
  Ref settle_conflict(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place);
  bool is_found_anew(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place) const;
  bool may_take_state(BorrowedRef live, BorrowedRef scratch) const;
  Ref take_state(BorrowedRef live, BorrowedRef scratch, const Place& place);
  Ref take(BorrowedRef live, BorrowedRef scratch, const Place& place);
  bool merge_in_place(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& met);
  void merge_data(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place);
  bool may_be_shared(BorrowedRef live) const;
  bool is_still(BorrowedRef live, const Shape& base) const;
  std::vector<Digest> base_digests(const Shape& base, const std::vector<Ref>& live_items,
                                   const std::vector<Digest>& live) const;
  bool shares_otherwise(BorrowedRef live, BorrowedRef scratch) const;
  bool any_shares_otherwise(BorrowedRef live, BorrowedRef scratch) const;
  using Named = std::pair<const ScratchModule*, Ref>;  // a name of a module
  const std::vector<Named>& source_names(BorrowedRef scratch) const;
  static bool has_name(const Named& name, BorrowedRef live);
  bool is_named_otherwise(BorrowedRef live, BorrowedRef scratch) const;
  static bool is_made_in(const ScratchModule& module, const std::string& name);
  const Shape* go_home(BorrowedRef live, BorrowedRef scratch, Place& place) const;
  bool source_shares_otherwise(BorrowedRef live, BorrowedRef scratch, const Shape* base) const;
  bool is_runtime_owned(BorrowedRef live, const Shape* base);

  void merge_container(BorrowedRef live, BorrowedRef scratch, const Shape* recorded, const Place& place);
  void merge_dict(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place);
  void merge_list(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place);
  Ref merge_tuple(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place);
  // The merged elements; the live ones if nothing is to be done.
  std::vector<Ref> merge_elements(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place);
  void merge_set(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place);
  void merge_whole(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place);
  void merge_instance(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place);
  void merge_exception(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place);
  void merge_enumeration(BorrowedRef live, BorrowedRef scratch, const Place& place);
  void report_new_members(BorrowedRef had, BorrowedRef gets, const Place& place);
  void merge_composites(BorrowedRef live, BorrowedRef scratch);
  void forget_members(BorrowedRef known, const std::vector<Ref>& values);
  void merge_cache_names(BorrowedRef live, BorrowedRef scratch);
  void merge_parts(BorrowedRef live, BorrowedRef scratch, const Place& place);
  void merge_descriptor(BorrowedRef live, BorrowedRef scratch, const Place& place);
  void store_content(BorrowedRef live, Ref donor, const Shape* base, const Place& place);
  void report_content(BorrowedRef live, const Shape* base, const Place& place);

  void merge_default_values(BorrowedRef live, BorrowedRef scratch, const FunctionShape* base, const Place& place);
  void merge_default_value(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place);
  Ref merge_closure(BorrowedRef live, BorrowedRef scratch, const FunctionShape* base, const Place& place);
  void merge_function_dict(BorrowedRef live, BorrowedRef scratch, const FunctionShape* base, const Place& place);
  void merge_member(BorrowedRef live, BorrowedRef scratch, const Item& item, const NamedShapes* base,
                    const Place& place);
  bool check_class(BorrowedRef live, BorrowedRef scratch, const Place& place);
  bool check_metaclass(BorrowedRef live, BorrowedRef scratch, const Place& place);
  bool check_storage(BorrowedRef live, BorrowedRef scratch, const Place& place);
  bool plan_slots(BorrowedRef live, BorrowedRef scratch, const Place& place);
  void share_storage(BorrowedRef live, std::vector<Slot>& without_room, SlotChange& change) const;
  bool is_added_slot(BorrowedRef live, BorrowedRef scratch, BorrowedRef name) const;
  std::vector<Ref> merged_bases(BorrowedRef scratch) const;
  void merge_abstract_data(BorrowedRef live, BorrowedRef scratch);
  void merge_metaclass(BorrowedRef live, BorrowedRef scratch, const Place& place);
  void merge_bases(BorrowedRef live, BorrowedRef scratch, const Place& place);
  bool adopts_layout(BorrowedRef live) const;
  void merge_layout_members(BorrowedRef live, BorrowedRef scratch);
  void merge_adopted_slots(BorrowedRef live, BorrowedRef scratch);
  void remove_members(BorrowedRef live, BorrowedRef scratch, const NamedShapes* base, const Place& place);
  bool source_defined(BorrowedRef live, const std::string& member, const NamedShapes* base, const Place& place) const;
  static bool is_in_text(BorrowedRef live, const std::string& member, const Place& place);

  // Shapers that see cycles as the recorded base does: what is merged now stands inside of what leads to it.
  Shaper live_shaper(std::size_t detail = Shaper::kDetail, BorrowedRef whole = {}) const;
  Shaper scratch_shaper(std::size_t detail = Shaper::kDetail, BorrowedRef whole = {}) const;
  Shape shape_live(BorrowedRef object, std::size_t detail = Shaper::kDetail) const {
    return live_shaper(detail, object).shape(object);
  }
  Shape shape_scratch(BorrowedRef object, std::size_t detail = Shaper::kDetail) const {
    return scratch_shaper(detail, object).shape(object);
  }
  const Shape* base_of(BorrowedRef owner, const Item& part, const Shape* recorded, Shape& stored) const;
  const Shape* detailed(const Shape* base, BorrowedRef live, BorrowedRef scratch, Shape& made);

  const Scratch& scratch_;
  Correspondence& pairs_;
  const MergeOptions& options_;
  Plan& plan_;
  UnrunFillers* unrun_;
  std::vector<std::pair<BorrowedRef, BorrowedRef>> path_;  // live and scratch data that is being merged, outer first
  LayoutAdoption layouts_;
  std::unordered_set<BorrowedRef> merged_;  // live objects that are done, or under way
  std::unordered_map<BorrowedRef, std::pair<BorrowedRef, Ref>>
      tuples_;                               // by scratch tuple: the live one, and the result
  std::unordered_set<BorrowedRef> updated_;  // live functions that get new insides
  // The names that scratch namespaces have for what was made for this update; found when first asked for.
  mutable std::optional<std::unordered_map<BorrowedRef, std::vector<Named>>> names_;
  std::vector<Ref> donors_;
  std::vector<std::pair<BorrowedRef, BorrowedRef>> classes_;
};

}  // namespace midflight
