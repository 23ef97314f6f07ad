#include "plan/merger.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/dotted.h"
#include "baseline/native.h"
#include "cpython/container.h"
#include "cpython/descriptor.h"
#include "cpython/exception.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "plan/filled_base.h"
#include "plan/numbers.h"

namespace midflight {

Place Place::child(const std::string& part) const {
  Place inner = *this;
  inner.name += part;
  return inner;
}

Place Merger::place_of(const ScratchModule& module, const std::string& name) const {
  const StagedModule& staged = *module.staged;
  Place place;
  place.record = staged.record;
  place.source = staged.next.get();
  place.name = name;
  place.changed = module.slice->changed.contains(name);
  Pragma pragma = Pragma::none;
  for (const std::size_t i : staged.next->binders_of(name)) {
    const Statement& statement = staged.next->statements[i];
    place.line = statement.first_line;
    if (statement.pragma != Pragma::none) pragma = statement.pragma;
  }
  const Rule rule = rule_for(options_, staged.record->name, *staged.next, "", name, pragma);
  place.keep = rule == Rule::keep;
  // The docstring is the source's, whatever was recorded of it.
  place.replace = rule == Rule::replace || name == "__doc__";
  return place;
}

void Merger::report(const char* kind, const char* what, const Place& place, const std::string& reason) {
  plan_.entries.push_back({kind, what, place.record->name, place.name, reason, place.line});
}

void Merger::refuse(const char* code, const Place& place, const std::string& reason, const std::string& remedy) {
  plan_.refusals.push_back({code, place.record->name, place.name, reason, remedy, place.line});
}

void Merger::merge_hidden(const Place& place) {
  // Merging adds to the correspondence: look at a copy.
  const std::vector<std::pair<BorrowedRef, BorrowedRef>> known(pairs_.live_of.begin(), pairs_.live_of.end());
  for (const auto& [scratch, live] : known) {
    if (!is_function(live) || !is_function(scratch)) continue;
    const bool own = globals_of(live) == place.record->namespace_dict() || place.record->base.function(live) != nullptr;
    if (!own) continue;
    Place inner = place;
    inner.name = to_text(qualname_of(live));
    merge_in_place(live, scratch, nullptr, inner);
  }
}

// The base of something large tells whether it has changed, but not where; where one side has not, that side does.
const Shape* Merger::detailed(const Shape* base, BorrowedRef live, BorrowedRef scratch, Shape& made) {
  if (base == nullptr || !base->coarse) return base;
  constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
  made = shape_live(live, kAll);
  if (compare(&made, base) != Comparison::equal) made = shape_scratch(scratch, kAll);
  return compare(&made, base) == Comparison::equal ? &made : base;
}

// What a statement of another module that is gone or ran again has stored there is the source's, too, though the record
// of the module that made `owner` does not know it.
const Shape* Merger::base_of(BorrowedRef owner, const Item& part, const Shape* recorded, Shape& stored) const {
  if (!scratch_.is_stored(owner, part.key) || pairs_.scratch_of.contains(part.value)) return recorded;
  stored = shape_live(part.value);
  return &stored;
}

Merger::Choice Merger::choose(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place) {
  if (place.keep) return Choice::live;
  if (place.replace) return Choice::scratch;
  const Shape l = shape_live(live), n = shape_scratch(scratch);
  if (place.changed && source_shares_otherwise(live, scratch, base)) {
    // What stays elsewhere keeps its state there.
    const bool both_stay = pairs_.scratch_of.contains(live) && (!scratch || pairs_.live_of.contains(scratch));
    return both_stay || compare(&l, base) == Comparison::equal ? Choice::scratch : Choice::conflict;
  }
  if (compare(&l, &n) == Comparison::equal) return Choice::live;
  if (l.kind == Shape::Kind::opaque) {
    if (place.changed) report("kept", "data", place, "opaque state is kept although its statement changed");
    return Choice::live;
  }
  if (is_kept_unlisted(place) && live) return Choice::live;
  const Comparison live_changed = compare(&l, base), new_changed = compare(&n, base);
  if (new_changed == Comparison::equal) return Choice::live;
  if (live_changed == Comparison::equal)
    return place.changed || new_changed == Comparison::changed ? Choice::scratch : Choice::live;
  // From here on the base is unknown, or both sides differ from it.
  if (!place.changed) return Choice::live;
  return Choice::conflict;
}

// What is the same object wherever it stands: not a value.
bool Merger::may_be_shared(BorrowedRef live) const {
  if (container_kind(live) != ContainerKind::none || is_plain_instance(live)) return true;
  const bool definition = is_type(live) || is_function(live);
  return !definition && is_python_class(reinterpret_cast<PyObject*>(live.type())) && pairs_.scratch_of.contains(live);
}

// The element that the base had: what is shared has its content merged where it belongs.
bool Merger::is_still(BorrowedRef live, const Shape& base) const {
  if (base.address == live.get() && pairs_.scratch_of.contains(live) && may_be_shared(live)) return true;
  const std::vector<Shape::Child>& children = base.children();
  if (!PyTuple_CheckExact(live.get()) || base.kind != Shape::Kind::sequence || base.coarse) {
    const Shape now = shape_live(live);
    return compare(&now, &base) == Comparison::equal;
  }
  const std::vector<Ref> items = sequence_items(live);
  return items.size() == children.size() &&
         std::equal(items.begin(), items.end(), children.begin(),
                    [this](const Ref& item, const Shape::Child& child) { return is_still(item, child.shape); });
}

// The source lets other names share the object than the program does now.
bool Merger::shares_otherwise(BorrowedRef live, BorrowedRef scratch) const {
  if (!live || !may_be_shared(live)) return false;
  if (!scratch) return pairs_.scratch_of.contains(live);
  auto partner = pairs_.live_of.find(scratch);
  if (partner != pairs_.live_of.end()) return !(partner->second == live);
  auto other = pairs_.scratch_of.find(live);
  if (other != pairs_.scratch_of.end()) return !(other->second == scratch);
  return is_named_otherwise(live, scratch);
}

const std::vector<Merger::Named>& Merger::source_names(BorrowedRef scratch) const {
  static const std::vector<Named> kNone;
  if (!names_) {
    names_.emplace();
    for (const auto& module : scratch_.modules) {
      if (!module->live) continue;
      for (const Item& item : dict_items(module->dict)) {
        if (scratch_.is_fresh(item.value)) (*names_)[item.value].emplace_back(module.get(), item.key);
      }
    }
  }
  auto found = names_->find(scratch);
  return found == names_->end() ? kNone : found->second;
}

bool Merger::has_name(const Named& name, BorrowedRef live) {
  return find_item(PyModule_GetDict(name.first->live.get()), name.second) == live;
}

// Whether the module binds the name, other than by imports.
bool Merger::is_made_in(const ScratchModule& module, const std::string& name) {
  const std::vector<std::size_t>& binders = module.staged->next->binders_of(name);
  return !binders.empty() && std::none_of(binders.begin(), binders.end(), [&](std::size_t i) {
    return module.staged->next->statements[i].kind == StatementKind::import;
  });
}

// The new source gives names to the object, and the program has something else there.
bool Merger::is_named_otherwise(BorrowedRef live, BorrowedRef scratch) const {
  const std::vector<Named>& names = source_names(scratch);
  return !names.empty() &&
         std::none_of(names.begin(), names.end(), [&](const Named& name) { return has_name(name, live); });
}

bool Merger::is_only_input(BorrowedRef scratch) const {
  bool ran = false;
  for (const auto& [module, name] : source_names(scratch)) {
    const ModuleSlice* slice = module->slice;
    if (slice == nullptr) continue;
    const std::string text = to_text(name);
    if (slice->renews(text)) return false;
    ran |= is_made_in(*module, text);
  }
  return ran;
}

// What a module's own statement made is merged by that module's rules, and with its base, wherever it is met first: in
// a registry of another module, for example.  Null: it is where it belongs.
const Shape* Merger::go_home(BorrowedRef live, BorrowedRef scratch, Place& place) const {
  for (const Named& name : source_names(scratch)) {
    const StagedModule* staged = name.first->staged;
    if (staged == nullptr || name.first->slice == nullptr || !has_name(name, live)) continue;
    const std::string text = to_text(name.second);
    const Shape* own = base_of_name(scratch_, *staged->record, text);
    if (!is_made_in(*name.first, text) || own == nullptr || own->address != live.get()) continue;
    if (staged->record == place.record && text == place.name) return nullptr;
    place = place_of(*name.first, text);
    return own;
  }
  return nullptr;
}

// The same, and it was the old source that made it share.
bool Merger::source_shares_otherwise(BorrowedRef live, BorrowedRef scratch, const Shape* base) const {
  return base != nullptr && base->address == live.get() && shares_otherwise(live, scratch);
}

Shaper Merger::live_shaper(std::size_t detail, BorrowedRef whole) const {
  Shaper shaper(nullptr, detail);
  for (const auto& [live, scratch] : path_) {
    if (!(live == whole)) shaper.stand_inside(live);
  }
  return shaper;
}

Shaper Merger::scratch_shaper(std::size_t detail, BorrowedRef whole) const {
  Shaper shaper(&pairs_.live_of, detail);
  for (const auto& [live, scratch] : path_) {
    if (!(scratch == whole)) shaper.stand_inside(scratch);
  }
  return shaper;
}

Ref Merger::settle_conflict(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place) {
  const bool known = base != nullptr && base->kind != Shape::Kind::unknown;
  const std::string why = known ? "both the source and the program changed it"
                                : "the source has another value, and what the program was started with is not known";
  switch (options_.on_conflict) {
    case ConflictPolicy::replace:
      report("conflict", "data", place, why + "; the new value is taken");
      return Ref::borrow(scratch);
    case ConflictPolicy::refuse:
      refuse("MF301", place, why, "decide with keep=[...] or replace=[...], or a directive in the source");
      return Ref::borrow(live);
    case ConflictPolicy::ask: {
      Ref answer = call(options_.ask, {make_str(place.record->name + "." + place.name),
                                       live ? live : BorrowedRef(Py_None), scratch ? scratch : BorrowedRef(Py_None)});
      report("conflict", "data", place, why + "; decided by the caller");
      return answer;
    }
    case ConflictPolicy::keep:
      break;
  }
  report("conflict", "data", place, why + "; the live value is kept");
  return Ref::borrow(live);
}

bool Merger::is_runtime_owned(BorrowedRef live, const Shape* base) {
  return base != nullptr && base->kind == Shape::Kind::reference && base->address != live.get();
}

// The live object takes part in a correspondence: it stays, and its content is merged.
bool Merger::merge_in_place(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& met) {
  if (!pairs_.paired(live, scratch)) return false;
  // Modules and their namespaces are merged name by name, by the plan itself.
  if (PyModule_Check(live.get()) || scratch_.is_namespace(scratch)) return true;
  if (met.replace && is_bare(live)) {
    pairs_.live_of.erase(scratch);  // there is no content to replace
    return false;
  }
  if (!merged_.insert(live).second || is_only_input(scratch)) return true;
  Place place = met;
  const Shape* own = go_home(live, scratch, place);
  if (own == nullptr && !is_function(live) && !is_type(live)) {
    path_.emplace_back(live, scratch);
    merge_data(live, scratch, base, place);
    path_.pop_back();
    return true;
  }
  // These have a base of their own.
  std::vector<std::pair<BorrowedRef, BorrowedRef>> outer = std::exchange(path_, {});
  if (is_function(live)) {
    merge_function(live, scratch, place);
  } else if (is_type(live)) {
    merge_class(live, scratch, place);
  } else {
    path_.emplace_back(live, scratch);
    merge_data(live, scratch, own, place);
  }
  path_ = std::move(outer);
  return true;
}

void Merger::merge_data(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place) {
  if (container_kind(live) != ContainerKind::none) {
    merge_container(live, scratch, base, place);
  } else if (is_python_class(reinterpret_cast<PyObject*>(live.type())) || is_plain_instance(live)) {
    merge_instance(live, scratch, base, place);
  } else {
    merge_parts(live, scratch, place);
  }
}

// `saved = sys.excepthook` that ran again has found what the program itself has put there since: perhaps the very
// function that calls `saved`.
bool Merger::is_found_anew(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place) const {
  const bool is_known = base != nullptr && base->kind != Shape::Kind::unknown;
  if ((is_known && base->address != live.get()) || place.source == nullptr) return false;
  if (!is_reference(scratch) || scratch_.is_fresh(scratch)) return false;
  const auto is_there = [&](const std::string& chain) {
    Ref module = find_item(place.record->namespace_dict(), root_of(chain).c_str());
    if (!module || !PyModule_Check(module.get())) return false;
    const char* name = PyModule_GetName(module.get());
    if (name == nullptr) PyErr_Clear();  // it has none
    if (name == nullptr || scratch_.in_scope.contains(name)) return false;
    Ref value = find_item(PyModule_GetDict(module.get()), last_of(chain).c_str());
    return value && live_partner(pairs_.live_of, value) == scratch;
  };
  const auto chains_of = [&](const Analysis& source) {
    Names chains;
    for (const std::size_t i : source.binders_of(root_of(place.name))) {
      const Names& own = source.statements[i]->run.chains;
      chains.insert(own.begin(), own.end());
    }
    return chains;
  };
  const Names chains = chains_of(*place.source);
  // A version that looks up something else wants what it finds.
  if (place.record->analysis && chains_of(*place.record->analysis) != chains) return false;
  return std::any_of(chains.begin(), chains.end(), is_there);
}

Ref Merger::merge(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place) {
  if (live == scratch) return Ref::borrow(live);
  if (live && scratch) {
    if (place.keep && !is_function(scratch) && !is_type(scratch)) return Ref::borrow(live);
    if (merge_in_place(live, scratch, base, place)) return Ref::borrow(live);
    if (PyTuple_CheckExact(live.get()) && PyTuple_CheckExact(scratch.get())) {
      return merge_tuple(live, scratch, base, place);
    }
    if (is_found_anew(live, scratch, base, place)) return Ref::borrow(live);
    const bool definition = is_function(scratch) || is_type(scratch) || is_lru_cache(scratch);
    if (definition && is_runtime_owned(live, base) && !place.replace) {
      report("kept", "binding", place, "the program has put another object here");
      return Ref::borrow(live);
    }
    if (definition && !is_runtime_owned(live, base)) return take(live, scratch, place);
  }
  Ref result;
  switch (choose(live, scratch, base, place)) {
    case Choice::live:
      result = Ref::borrow(live);
      break;
    case Choice::scratch:
      return may_take_state(live, scratch) ? take_state(live, scratch, place) : take(live, scratch, place);
    case Choice::conflict:
      result = settle_conflict(live, scratch, base, place);
  }
  // Whatever else holds the scratch object means the one that stays; a member of an enumeration is only itself.
  if (result && scratch && result == live && scratch_.young_set.contains(scratch) && !is_enum_member(scratch)) {
    pairs_.live_of.try_emplace(scratch, live);
  }
  return result;
}

namespace {

BorrowedRef value_in(const std::vector<Item>& attributes, BorrowedRef name) {
  for (const Item& item : attributes) {
    if (item.key == name) return item.value;
  }
  return {};
}

std::vector<Ref> names_of_both(const std::vector<Item>& live, const std::vector<Item>& scratch) {
  std::vector<Ref> names;
  for (const Item& item : live) names.push_back(item.key);
  for (const Item& item : scratch) {
    if (!value_in(live, item.key)) names.push_back(item.key);
  }
  return names;
}

}  // namespace

// An object of a library's class that is compared by identity: whoever holds it, a server its application, means that
// very object.  How its attributes belong together is the library's business, so they change all at once or not at all.
// Not where the new one would take down what it has set up, when it goes.
bool Merger::may_take_state(BorrowedRef live, BorrowedRef scratch) const {
  return live && scratch && live.type() == scratch.type() && is_plain_instance(live) && !is_bare(live) &&
         !is_enum_member(live) && compares_by_identity(reinterpret_cast<PyObject*>(live.type())) &&
         scratch_.is_fresh(scratch) && !has_finalizer(scratch) && !pairs_.live_of.contains(scratch) &&
         !pairs_.scratch_of.contains(live);
}

Ref Merger::take_state(BorrowedRef live, BorrowedRef scratch, const Place& place) {
  const std::vector<Item> before = instance_attributes(live), after = instance_attributes(scratch);
  for (const Ref& name : names_of_both(before, after)) {
    write(std::make_unique<InstanceWrite>(live, name, value_in(after, name)));
  }
  pairs_.live_of.emplace(scratch, live);
  pairs_.scratch_of.emplace(live, scratch);
  report("changed", "data", place);
  return Ref::borrow(live);
}

Ref Merger::take(BorrowedRef live, BorrowedRef scratch, const Place& place) {
  if (!live) {
    report("added", is_function(scratch) ? "function" : is_type(scratch) ? "class" : "data", place);
  } else if (!scratch) {
    report("removed", is_function(live) ? "function" : is_type(live) ? "class" : "data", place);
  } else {
    report("changed", is_function(scratch) ? "function" : is_type(scratch) ? "class" : "data", place);
  }
  return Ref::borrow(scratch);
}

// What a cache has from its function: name, module, docstring, annotations.
void Merger::merge_cache_names(BorrowedRef live, BorrowedRef scratch) {
  Ref names = get_attr(live, "__dict__");
  for (const Item& item : dict_items(get_attr(scratch, "__dict__"))) {
    if (text_equals(item.key, "__wrapped__") || text_equals(item.key, "cache_parameters")) continue;
    Ref had = find_item(names, item.key);
    const Shape l = had ? shape_live(had) : Shape(), n = shape_scratch(item.value);
    if (had && compare(&l, &n) == Comparison::equal) continue;
    write(std::make_unique<NameWrite>(names, item.key, item.value));
  }
}

void Merger::merge_parts(BorrowedRef live, BorrowedRef scratch, const Place& place) {
  if (is_lru_cache(live)) {
    Ref wrapped = find_attr(live, "__wrapped__");
    merge(wrapped, find_attr(scratch, "__wrapped__"), nullptr, place);
    return merge_cache_names(live, scratch);
  }
  if (Ref names = find_attr(live, "__dict__"); names && PyDict_CheckExact(names.get())) {
    // Static and class methods carry the name, docstring and annotations of their function.
    for (const Item& item : dict_items(get_attr(scratch, "__dict__"))) {
      if (!(find_item(names, item.key) == item.value)) {
        write(std::make_unique<NameWrite>(names, item.key, item.value));
      }
    }
  }
  merge_descriptor(live, scratch, place);
}

void Merger::merge_descriptor(BorrowedRef live, BorrowedRef scratch, const Place& place) {
  const std::vector<PyObject**> had = descriptor_fields(live), gets = descriptor_fields(scratch);
  for (std::size_t i = 0; i < had.size() && i < gets.size(); ++i) {
    const BorrowedRef current = *had[i], next = *gets[i];
    if (current == next || (current && next && merge_in_place(current, next, nullptr, place))) continue;
    const Shape l = shape_live(current), n = shape_scratch(next);
    if (compare(&l, &n) == Comparison::equal) continue;
    write(std::make_unique<FieldWrite>(live, had[i], next));
    report("changed", "property", place);
  }
}

void Merger::merge_instance(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place) {
  std::vector<Item> live_items = instance_attributes(live), scratch_items = instance_attributes(scratch);
  Place inner = place;
  if (pairs_.renumbered.contains(scratch)) plan_number(live, scratch, plan_);
  // What an enum member holds is made by its class statement.
  inner.replace |= is_enum_member(live);
  for (const Ref& name : names_of_both(live_items, scratch_items)) {
    if (!is_str(name)) continue;
    BorrowedRef a = value_in(live_items, name), b = value_in(scratch_items, name);
    const Shape* child = base != nullptr ? base->attribute(Shaper().key_digest(name)) : nullptr;
    Shape stored;
    if (a) child = base_of(live, {name, Ref::borrow(a)}, child, stored);
    Ref result = merge(a, b, child, inner.child("." + to_text(name)));
    if (!(result == a)) write(std::make_unique<InstanceWrite>(live, name, result));
  }
  merge_exception(live, scratch, base, place);
  merge_descriptor(live, scratch, place);
}

void Merger::merge_exception(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place) {
  const std::vector<ExceptionField> had = exception_fields(live), gets = exception_fields(scratch);
  for (std::size_t i = 0; i < had.size() && i < gets.size(); ++i) {
    const BorrowedRef a = *had[i].place, b = *gets[i].place;
    const Shape* child = base != nullptr ? base->attribute(Shaper().key_digest(make_str(had[i].name))) : nullptr;
    Ref result = merge(a, b, child, place.child("." + had[i].name));
    if (!(result == a)) write(std::make_unique<FieldWrite>(live, had[i].place, result));
  }
}

}  // namespace midflight
