#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "cpython/container.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "plan/merger.h"

namespace midflight {
namespace {

const Shape* child_of(const Shape* base, Shape::Kind kind, const Digest& key) {
  return base != nullptr && base->kind == kind ? base->child(key) : nullptr;
}

std::string shown_key(BorrowedRef key) { return "[" + repr_of(key) + "]"; }

}  // namespace

// Puts a new content in place, unless it is what the container holds anyway.
void Merger::store_content(BorrowedRef live, Ref donor, const Shape* base, const Place& place) {
  donors_.push_back(donor);
  report_content(live, base, place);
  write(std::make_unique<ContainerWrite>(live, std::move(donor)));
}

void Merger::report_content(BorrowedRef live, const Shape* base, const Place& place) {
  const Shape now = shape_live(live);
  if (!place.replace && compare(&now, base) == Comparison::changed) {
    report("merged", "data", place, "the source and the program changed different parts");
  } else {
    report("changed", "data", place);
  }
}

// The content, and what instances of subclasses hold beside it.
void Merger::merge_container(BorrowedRef live, BorrowedRef scratch, const Shape* recorded, const Place& place) {
  Shape made;
  const Shape* base = detailed(recorded, live, scratch, made);
  switch (base != nullptr && base->coarse ? ContainerKind::none : container_kind(live)) {
    case ContainerKind::dict:
      merge_dict(live, scratch, base, place);
      break;
    case ContainerKind::list:
      merge_list(live, scratch, base, place);
      break;
    case ContainerKind::set:
      merge_set(live, scratch, base, place);
      break;
    default:
      merge_whole(live, scratch, base, place);
  }
  if (is_python_class(reinterpret_cast<PyObject*>(live.type()))) merge_instance(live, scratch, base, place);
  PyObject **live_factory = default_factory_field(live), **scratch_factory = default_factory_field(scratch);
  if (live_factory == nullptr || scratch_factory == nullptr) return;
  const Shape* factory = base != nullptr ? base->attribute(Shaper().key_digest(make_str("default_factory"))) : nullptr;
  Ref result = merge(*live_factory, *scratch_factory, factory, place.child(".default_factory"));
  if (!(result == *live_factory)) write(std::make_unique<FieldWrite>(live, live_factory, result));
}

void Merger::merge_dict(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place) {
  if (place.keep || is_kept_unlisted(place)) return;
  Shaper live_shaper, scratch_shaper(&pairs_.live_of);
  std::vector<Item> live_items = dict_items(live), scratch_items = dict_items(scratch);
  std::unordered_map<Digest, const Item*> live_by_key, scratch_by_key;
  for (const Item& item : live_items) live_by_key.emplace(live_shaper.key_digest(item.key), &item);
  std::vector<Item> result;
  for (const Item& item : scratch_items) {
    const Digest key = scratch_shaper.key_digest(item.key);
    scratch_by_key.emplace(key, &item);
    auto partner = live_by_key.find(key);
    BorrowedRef current = partner == live_by_key.end() ? BorrowedRef() : BorrowedRef(partner->second->value);
    Place inner = place.child(shown_key(item.key));
    Shape stored;
    const Shape* child = child_of(base, Shape::Kind::mapping, key);
    if (current) child = base_of(live, *partner->second, child, stored);
    Ref value = merge(current, item.value, child, inner);
    if (value) result.push_back({partner == live_by_key.end() ? item.key : partner->second->key, value});
  }
  for (const Item& item : live_items) {
    const Digest key = live_shaper.key_digest(item.key);
    if (scratch_by_key.contains(key)) continue;
    const Shape* child = child_of(base, Shape::Kind::mapping, key);
    // Without a base nothing says that the source ever had this key.
    if (base == nullptr && !place.replace) {
      result.push_back(item);
    } else if (Ref value = merge(item.value, {}, child, place.child(shown_key(item.key)))) {
      result.push_back({item.key, value});
    }
  }
  const bool same = result.size() == live_items.size() &&
                    std::equal(result.begin(), result.end(), live_items.begin(),
                               [](const Item& a, const Item& b) { return a.key == b.key && a.value == b.value; });
  if (same) return;
  store_content(live, make_dict_like(live, result), base, place);
}

namespace {

std::vector<Digest> digests(Shaper& shaper, const std::vector<Ref>& items) {
  std::vector<Digest> result;
  for (const Ref& item : items) result.push_back(shaper.shape(item).digest);
  return result;
}

std::vector<Digest> child_digests(const Shape& shape) {
  std::vector<Digest> result;
  for (const Shape::Child& child : shape.children()) result.push_back(child.shape.digest);
  return result;
}

using Piece = std::pair<bool, std::size_t>;  // from the live side?, index there

struct Stretch {
  const std::vector<Digest>& digests;
  std::size_t from, to;
  std::size_t size() const { return to - from; }
  // Whether the other stretch stands at this one's beginning, or end.
  bool begins_with(const Stretch& other) const {
    return size() >= other.size() && std::equal(other.begin(), other.end(), begin());
  }
  bool ends_with(const Stretch& other) const {
    return size() >= other.size() &&
           std::equal(other.begin(), other.end(), end() - static_cast<std::ptrdiff_t>(other.size()));
  }
  std::vector<Digest>::const_iterator begin() const { return digests.begin() + static_cast<std::ptrdiff_t>(from); }
  std::vector<Digest>::const_iterator end() const { return digests.begin() + static_cast<std::ptrdiff_t>(to); }
};

void append_pieces(std::vector<Piece>& result, bool from_live, std::size_t from, std::size_t to) {
  for (; from < to; ++from) result.emplace_back(from_live, from);
}

// What the program added behind the base, without what the source adds too: entries that statements which came after
// the base had made, and make again.
void append_own_additions(const Stretch& live, std::size_t size, const Stretch& next, std::vector<Piece>& result) {
  std::unordered_multiset<Digest> added(next.begin(), next.end());
  for (std::size_t i = 0; i < size; ++i) {
    if (auto in_base = added.find(live.digests[live.from + i]); in_base != added.end()) added.erase(in_base);
  }
  for (std::size_t i = live.from + size; i < live.to; ++i) {
    auto found = added.find(live.digests[i]);
    if (found == added.end()) {
      result.emplace_back(true, i);
    } else {
      added.erase(found);
    }
  }
}

// Merges one stretch between elements that all three share; false: both sides changed the same elements.
bool merge_stretch(const Stretch& base, const Stretch& live, const Stretch& next, std::vector<Piece>& result) {
  const std::size_t size = base.size();
  if (next.size() == size && next.begins_with(base)) {
    append_pieces(result, true, live.from, live.to);
  } else if (live.begins_with(base)) {
    // The program only added behind: the source's elements, then those.
    append_pieces(result, false, next.from, next.to);
    append_own_additions(live, size, next, result);
  } else if (next.begins_with(base)) {
    append_pieces(result, true, live.from, live.to);
    append_pieces(result, false, next.from + size, next.to);
  } else if (live.ends_with(base)) {
    append_pieces(result, true, live.from, live.to - size);
    append_pieces(result, false, next.from, next.to);
  } else if (next.ends_with(base)) {
    append_pieces(result, false, next.from, next.to - size);
    append_pieces(result, true, live.from, live.to);
  } else {
    return false;
  }
  return true;
}

std::vector<int> positions(const std::vector<Digest>& base, const std::vector<Digest>& side) {
  std::vector<int> result(base.size(), -1);
  const std::vector<int> base_of = align(base, side, false);
  for (std::size_t i = 0; i < side.size(); ++i) {
    if (base_of[i] >= 0) result[static_cast<std::size_t>(base_of[i])] = static_cast<int>(i);
  }
  return result;
}

// Which side each element of the result comes from; false: both changed the same elements.
bool merge_stretches(const std::vector<Digest>& base, const std::vector<Digest>& live, const std::vector<Digest>& next,
                     std::vector<Piece>& result) {
  const std::vector<int> live_of = positions(base, live), next_of = positions(base, next);
  std::size_t b = 0, l = 0, n = 0;
  for (;;) {
    // The next element that all three share ends the stretch.
    std::size_t anchor = b;
    while (anchor < base.size() && (live_of[anchor] < static_cast<int>(l) || next_of[anchor] < static_cast<int>(n))) {
      ++anchor;
    }
    const bool end = anchor == base.size();
    const std::size_t l_end = end ? live.size() : static_cast<std::size_t>(live_of[anchor]);
    const std::size_t n_end = end ? next.size() : static_cast<std::size_t>(next_of[anchor]);
    if (!merge_stretch({base, b, anchor}, {live, l, l_end}, {next, n, n_end}, result)) return false;
    if (end) return true;
    result.emplace_back(true, l_end);
    l = l_end + 1;
    n = n_end + 1;
    b = anchor + 1;
  }
}

}  // namespace

// Of what the base had; elements that still are what they were count as the live ones.
std::vector<Digest> Merger::base_digests(const Shape& base, const std::vector<Ref>& live_items,
                                         const std::vector<Digest>& live) const {
  std::vector<Digest> digests = child_digests(base);
  for (std::size_t i = 0; i < digests.size() && i < live.size(); ++i) {
    if (!(live[i] == digests[i]) && is_still(live_items[i], base.children()[i].shape)) digests[i] = live[i];
  }
  return digests;
}

std::vector<Ref> Merger::merge_elements(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place) {
  std::vector<Ref> live_items = sequence_items(live), scratch_items = sequence_items(scratch);
  path_.emplace_back(live, scratch);
  Shaper of_live = live_shaper(), of_scratch = scratch_shaper();
  path_.pop_back();
  const std::vector<Digest> l = digests(of_live, live_items), n = digests(of_scratch, scratch_items);
  const bool had_elements = base != nullptr && base->kind == Shape::Kind::sequence && !base->coarse;
  // A list that came later, such as one that is made for the first entry: the base had nothing in it.
  const bool came_later = base != nullptr && base->kind == Shape::Kind::absent && PyList_Check(live.get());
  const bool known = had_elements || came_later;
  const std::vector<Digest> b = had_elements ? base_digests(*base, live_items, l) : std::vector<Digest>();
  const bool live_is_base = known && l == b;
  const std::vector<int> partner = align(l, n, true);
  // Elements that correspond are merged in place, at their own depth; equal ones stay the live objects.
  const auto element = [&](std::size_t index, bool aligned) -> Ref {
    const Ref& fresh = scratch_items[index];
    const int at = aligned ? partner[index] : -1;
    const auto live_index = static_cast<std::size_t>(at < 0 ? 0 : at);
    const Shape* child = at >= 0 && live_is_base ? &base->children()[live_index].shape : nullptr;
    if (at >= 0 && place.changed && source_shares_otherwise(live_items[live_index], fresh, child)) return fresh;
    const Place inner = place.child("[" + std::to_string(index) + "]");
    if (at >= 0 && l[live_index] == n[index]) return live_items[live_index];
    if (at >= 0 && PyTuple_CheckExact(fresh.get()) && PyTuple_CheckExact(live_items[live_index].get())) {
      return merge_tuple(live_items[live_index], fresh, child, inner);
    }
    auto known_partner = pairs_.live_of.find(fresh);
    if (known_partner == pairs_.live_of.end()) return fresh;
    merge_in_place(known_partner->second, fresh, child, inner);
    return Ref::borrow(known_partner->second);
  };
  std::vector<Ref> result;
  std::vector<Piece> pieces;
  if (place.replace || live_is_base) {
    for (std::size_t i = 0; i < n.size(); ++i) result.push_back(element(i, true));
    return result;
  }
  if (l == n || (known && n == b) || is_kept_unlisted(place) || (!place.changed && !known)) return live_items;
  if (known && merge_stretches(b, l, n, pieces)) {
    for (const auto& [from_live, index] : pieces) {
      result.push_back(from_live ? live_items[index] : element(index, false));
    }
    return result;
  }
  if (settle_conflict(live, scratch, base, place) == live) return live_items;
  for (std::size_t i = 0; i < n.size(); ++i) result.push_back(element(i, true));
  return result;
}

void Merger::merge_list(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place) {
  if (place.keep) return;
  std::vector<Ref> result = merge_elements(live, scratch, base, place);
  if (result != sequence_items(live)) store_content(live, list_of(result), base, place);
}

Ref Merger::merge_tuple(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place) {
  // Names that share a tuple share the one that takes its place.
  auto known = tuples_.find(scratch);
  if (known != tuples_.end() && known->second.first == live) return known->second.second;
  std::vector<Ref> result = merge_elements(live, scratch, base, place);
  if (result == sequence_items(live)) return Ref::borrow(live);
  report_content(live, base, place);
  donors_.push_back(tuple_of(result));
  tuples_.insert_or_assign(scratch, std::make_pair(live, donors_.back()));
  return donors_.back();
}

void Merger::merge_set(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place) {
  if (place.keep) return;
  Shaper live_shaper, scratch_shaper(&pairs_.live_of);
  const bool known = base != nullptr && base->kind == Shape::Kind::set;
  const auto in_base = [&](const Digest& key) { return base->child(key)->kind != Shape::Kind::absent; };
  const std::vector<Ref> live_items = set_items(live), scratch_items = set_items(scratch);
  std::unordered_map<Digest, Ref> live_keys;
  std::unordered_set<Digest> scratch_keys;
  for (const Ref& item : live_items) live_keys.emplace(live_shaper.shape(item).digest, item);
  for (const Ref& item : scratch_items) scratch_keys.insert(scratch_shaper.shape(item).digest);
  if (!known && !place.changed && !place.replace) return;
  if (is_kept_unlisted(place)) return;
  // The source's elements first, in the order in which a fresh start has them.
  std::vector<Ref> result;
  bool same = true, all_of_source = true;
  for (const Ref& item : scratch_items) {
    const Digest key = scratch_shaper.shape(item).digest;
    auto partner = live_keys.find(key);
    // What the base had and live has not, the program took out.
    if (partner == live_keys.end() && known && in_base(key) && !place.replace) {
      all_of_source = false;
      continue;
    }
    same &= partner != live_keys.end();
    result.push_back(partner == live_keys.end() ? item : partner->second);
  }
  for (const Ref& item : live_items) {
    const Digest key = live_shaper.shape(item).digest;
    if (scratch_keys.contains(key)) continue;
    const bool stays = !place.replace && (!known || !in_base(key));
    if (stays) result.push_back(item);
    same &= stays;
  }
  if (same) return;
  // A copy of the whole set keeps its order, which depends on how it was made.
  all_of_source &= result.size() == scratch_items.size();
  Ref donor = all_of_source ? set_from(scratch) : make_set();
  for (const Ref& item : result) add_element(donor, item);
  store_content(live, std::move(donor), base, place);
}

// Containers that are merged as one value, but in place.
void Merger::merge_whole(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place) {
  Ref wanted;
  switch (choose(live, scratch, base, place)) {
    case Choice::live:
      return;
    case Choice::scratch:
      wanted = Ref::borrow(scratch);
      break;
    case Choice::conflict:
      wanted = settle_conflict(live, scratch, base, place);
  }
  if (wanted == live) return;
  store_content(live, make_like(wanted, wanted), nullptr, place);
}

}  // namespace midflight
