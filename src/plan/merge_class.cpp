#include <algorithm>
#include <array>
#include <string_view>

#include "cpython/function.h"
#include "cpython/objects.h"
#include "cpython/slots.h"
#include "cpython/type.h"
#include "plan/merger.h"
#include "stage/statement.h"

namespace midflight {
namespace {

// Parts of a namespace that belong to the class object itself, or to the machinery around it.
constexpr std::array<std::string_view, 3> kOwnParts = {"__dict__", "__weakref__", "_abc_impl"};

bool is_own_part(BorrowedRef name) {
  return std::any_of(kOwnParts.begin(), kOwnParts.end(),
                     [&](std::string_view part) { return text_equals(name, part.data()); });
}

// The empty dict that CPython gives a class without annotations when someone asks for them.
bool is_made_on_demand(const Item& member) {
  return text_equals(member.key, "__annotations__") && PyDict_CheckExact(member.value.get()) &&
         PyDict_GET_SIZE(member.value.get()) == 0;
}

bool is_dunder(const std::string& name) { return name.starts_with("__") && name.ends_with("__") && name.size() > 4; }

Pragma member_pragma(const Analysis& source, const std::string& owner, const std::string& name) {
  const ClassMember* member = source.find_member(owner, name);
  return member == nullptr ? Pragma::none : member->pragma;
}

// The attributes of enumerations and named tuples are made by their statement; programs keep no state in them.
// Whether nothing was recorded of one.
bool is_unrecorded_whole(BorrowedRef type, const NamedShapes* base) {
  for (const char* mark : {"_member_map_", "_field_defaults"}) {
    if (own_attribute(type, make_str(mark))) return base == nullptr || !base->contains(mark);
  }
  return false;
}

}  // namespace

void Merger::merge_class(BorrowedRef live, BorrowedRef scratch, const Place& outer) {
  Place place = outer;
  place.replace |= is_unrecorded_whole(live, place.record->base.members(live));
  if (!check_class(live, scratch, place)) return;
  const std::size_t before = plan_.writes.size();
  classes_.emplace_back(live, scratch);
  merge_metaclass(live, scratch, place);
  merge_bases(live, scratch, place);
  if (TypeNames names(scratch); !(names == TypeNames(live))) {
    write(std::make_unique<TypeNamesWrite>(live, std::move(names)));
  }
  merge_layout_members(live, scratch);
  const NamedShapes* base = place.record->base.members(live);
  for (const Item& item : dict_items(own_dict(scratch))) {
    if (!is_str(item.key) || is_own_part(item.key) || is_slot(item.value)) continue;
    merge_member(live, scratch, item, base, place);
  }
  remove_members(live, scratch, base, place);
  merge_enumeration(live, scratch, place);
  if (plan_.writes.size() != before) write(std::make_unique<TouchWrite>(live));
}

void Merger::merge_member(BorrowedRef live, BorrowedRef, const Item& item, const NamedShapes* base,
                          const Place& place) {
  const std::string name = to_text(item.key);
  Place inner = place.child("." + name);
  if (place.source != nullptr) {
    const Rule rule = rule_for(options_, place.record->name, *place.source, place.name, name,
                               member_pragma(*place.source, place.name, name));
    if (rule != Rule::merge) {
      inner.keep = rule == Rule::keep;
      inner.replace = rule == Rule::replace;
    }
  }
  // Dunders are made by the source and its decorators; programs keep no state in them.
  inner.replace |= is_dunder(name);
  Ref current = Ref::borrow(own_attribute(live, item.key));
  if (is_slot(current)) {
    report("changed", "class", place, "slot " + name);
    return write(std::make_unique<TypeAttributeWrite>(live, item.key, item.value));
  }
  if (current && name == "__annotations__") {
    const Shape l = shape_live(current), n = shape_scratch(item.value);
    if (compare(&l, &n) == Comparison::equal) return;
  }
  Ref result;
  if (merge_in_place(current, item.value, find_shape(base, name), inner)) return;
  if (is_dunder(name)) {
    const Shape l = shape_live(current), n = shape_scratch(item.value);
    const bool same = compare(&l, &n) == Comparison::equal;
    if (!same && name == "__annotations__") report("changed", "annotations", place);
    result = same ? current : item.value;
  } else if (!current && base == nullptr) {
    result = take({}, item.value, inner);  // nothing is known of the class, and there is nothing to lose
  } else {
    result = merge(current, item.value, find_shape(base, name), inner);
  }
  if (!(result == current)) write(std::make_unique<TypeAttributeWrite>(live, item.key, result));
}

bool Merger::is_added_slot(BorrowedRef live, BorrowedRef scratch, BorrowedRef name) const {
  if (adopts_layout(live) && is_slot(own_attribute(scratch, name))) return true;
  return std::any_of(plan_.slot_changes.begin(), plan_.slot_changes.end(), [&](const SlotChange& change) {
    return change.type == live &&
           std::any_of(change.added.begin(), change.added.end(), [&](const Slot& slot) { return slot.name == name; });
  });
}

// Whether the running version's source, and not the program, put the member there.
bool Merger::source_defined(BorrowedRef live, const std::string& member, const NamedShapes* base,
                            const Place& place) const {
  if (place.replace) return true;
  if (base != nullptr && (base->contains(member) || place.record->base.known)) return base->contains(member);
  return is_dunder(member) || is_in_text(live, member, place);
}

// Whether the class body in the running version's source binds the member.
bool Merger::is_in_text(BorrowedRef live, const std::string& member, const Place& place) {
  const Analysis* source = place.record->analysis.get();
  return source != nullptr && source->find_member(to_text(type_qualname(live)), member) != nullptr;
}

bool Merger::deletes_members(const Place& place, const std::string& owner) const {
  if (!options_.keep_unlisted || place.source == nullptr) return true;
  auto found = place.source->directives.find(owner);
  return found != place.source->directives.end() && found->second.delete_functions;
}

// Whether statements that have not run in this update may have given the definition attributes.
bool Merger::may_be_filled(const Place& place) const {
  return unrun_ != nullptr && place.record != nullptr && unrun_->may_fill(*place.record, place.name);
}

void Merger::remove_members(BorrowedRef live, BorrowedRef scratch, const NamedShapes* base, const Place& place) {
  if (!deletes_members(place, place.name)) return;
  for (const Item& item : dict_items(own_dict(live))) {
    if (!is_str(item.key) || is_own_part(item.key) || is_slot(item.value)) continue;
    if (BorrowedRef next = own_attribute(scratch, item.key); next && !is_slot(next)) continue;
    if (is_added_slot(live, scratch, item.key) || is_made_on_demand(item)) continue;
    const std::string name = to_text(item.key);
    if (!source_defined(live, name, base, place)) continue;
    if (!is_dunder(name) && !is_in_text(live, name, place) && may_be_filled(place)) continue;
    report("removed", is_function(item.value) ? "function" : "data", place.child("." + name));
    write(std::make_unique<TypeAttributeWrite>(live, item.key, BorrowedRef()));
  }
}

}  // namespace midflight
