#include <algorithm>
#include <map>

#include "cpython/function.h"
#include "cpython/objects.h"
#include "plan/merger.h"
#include "stage/code_tree.h"

namespace midflight {
namespace {

bool same_place(BorrowedRef live, BorrowedRef scratch) {
  return are_equal(code_qualname(code_of(live)), code_qualname(code_of(scratch)));
}

bool equal_or_same(BorrowedRef a, BorrowedRef b) {
  if (a == b) return true;
  if (!a || !b) return false;
  return is_str(a) && is_str(b) && are_equal(a, b);
}

}  // namespace

// The cells of the new code's free variables: the live cell where there is one, with its content merged.
Ref Merger::merge_closure(BorrowedRef live, BorrowedRef scratch, const FunctionShape* base, const Place& place) {
  if (!closure_of(scratch)) return {};
  std::map<std::string, Ref> live_cells;
  if (closure_of(live) && same_place(live, scratch)) {
    std::vector<Ref> names = sequence_items(free_variables(code_of(live)));
    std::vector<Ref> cells = sequence_items(closure_of(live));
    for (std::size_t i = 0; i < names.size(); ++i) live_cells[to_text(names[i])] = cells[i];
  }
  std::vector<Ref> names = sequence_items(free_variables(code_of(scratch)));
  std::vector<Ref> cells = sequence_items(closure_of(scratch));
  const bool rebinds = rebinds_cells(code_of(live));
  bool same = live_cells.size() == cells.size();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string name = to_text(names[i]);
    auto live_cell = live_cells.find(name);
    if (live_cell == live_cells.end()) {
      same = false;
      continue;
    }
    Ref content = Ref::borrow(cell_content(live_cell->second));
    const Shape* old = base != nullptr ? find_shape(&base->cells, name) : nullptr;
    const Shape now = old == nullptr && content ? shape_live(content) : Shape();
    // A captured immutable that no code rebinds is what it was when the closure was made.
    if (old == nullptr && now.kind == Shape::Kind::atom && !rebinds) old = &now;
    Ref result = merge(content, cell_content(cells[i]), old, place.child(".<" + name + ">"));
    if (!(result == content)) write(std::make_unique<CellWrite>(live_cell->second, result));
    cells[i] = live_cell->second;
  }
  return same ? Ref::borrow(closure_of(live)) : tuple_of(cells);
}

void Merger::merge_function_dict(BorrowedRef live, BorrowedRef scratch, const FunctionShape* base, const Place& place) {
  Ref live_dict = Ref::borrow(dict_of_function(live)), scratch_dict = Ref::borrow(dict_of_function(scratch));
  if (!scratch_dict && !live_dict) return;
  if (!live_dict) live_dict = get_attr(live, "__dict__");  // CPython makes an empty one; no content changes
  const NamedShapes* attributes = base != nullptr ? &base->attributes : nullptr;
  std::vector<Item> items = scratch_dict ? dict_items(scratch_dict) : std::vector<Item>();
  for (const Item& item : items) {
    if (!is_str(item.key)) continue;
    const std::string name = to_text(item.key);
    Ref current = find_item(live_dict, item.key);
    Ref result = merge(current, item.value, find_shape(attributes, name), place.child("." + name));
    if (!(result == current)) write(std::make_unique<NameWrite>(live_dict, item.key, result));
  }
  for (const Item& item : dict_items(live_dict)) {
    if (!is_str(item.key) || (scratch_dict && find_item(scratch_dict, item.key))) continue;
    // Decorators leave marks such as these; programs do not.
    const bool mark = text_equals(item.key, "__wrapped__") || text_equals(item.key, "__isabstractmethod__");
    const bool defined = attributes == nullptr ? mark : attributes->contains(to_text(item.key));
    if (!defined || (!mark && may_be_filled(place))) continue;
    write(std::make_unique<NameWrite>(live_dict, item.key, BorrowedRef()));
  }
}

// Default values that the source takes from elsewhere than before.
bool Merger::any_shares_otherwise(BorrowedRef live, BorrowedRef scratch) const {
  if (!live || !scratch) return false;
  if (PyDict_Check(live.get()) && PyDict_Check(scratch.get())) {
    std::vector<Item> items = dict_items(scratch);
    return std::any_of(items.begin(), items.end(), [&](const Item& item) {
      Ref current = find_item(live, item.key);
      return current && shares_otherwise(current, item.value);
    });
  }
  if (!PyTuple_Check(live.get()) || !PyTuple_Check(scratch.get())) return false;
  std::vector<Ref> before = sequence_items(live), after = sequence_items(scratch);
  for (std::size_t i = 0; i < before.size() && i < after.size(); ++i) {
    if (shares_otherwise(before[i], after[i])) return true;
  }
  return false;
}

// The content of those that stay, which are objects on both sides.
void Merger::merge_default_values(BorrowedRef live, BorrowedRef scratch, const FunctionShape* base,
                                  const Place& place) {
  for (const auto& [now, next] : common_defaults(live, scratch)) {
    const Shape* old = base != nullptr ? base->default_value(now) : nullptr;
    merge_default_value(now.value, next.value, old, place.child(".(" + to_text(now.name) + ")"));
  }
}

// Also inside tuples, which themselves are made anew.
void Merger::merge_default_value(BorrowedRef live, BorrowedRef scratch, const Shape* base, const Place& place) {
  if (merge_in_place(live, scratch, base, place)) return;
  if (!PyTuple_CheckExact(live.get()) || !PyTuple_CheckExact(scratch.get())) return;
  const std::vector<Ref> now = sequence_items(live), next = sequence_items(scratch);
  for (std::size_t i = 0; i < now.size() && i < next.size(); ++i) {
    const bool known = base != nullptr && i < base->children().size();
    merge_default_value(now[i], next[i], known ? &base->children()[i].shape : nullptr, place);
  }
}

void Merger::merge_function(BorrowedRef live, BorrowedRef scratch, const Place& outer) {
  const FunctionShape* base = outer.record->base.function(live);
  Place place = outer;
  place.internal = true;
  FunctionPayload now = payload_of(live), next = payload_of(scratch);
  next.closure = merge_closure(live, scratch, base, place);
  merge_function_dict(live, scratch, base, place);
  const auto unchanged = [&](BorrowedRef a, BorrowedRef b, const Shape* old) {
    if (place.changed && any_shares_otherwise(a, b)) return false;
    const Shape l = shape_live(a), n = shape_scratch(b);
    return compare(&l, &n) == Comparison::equal || (old != nullptr && compare(&n, old) == Comparison::equal);
  };
  const bool same_defaults = unchanged(now.defaults, next.defaults, base != nullptr ? &base->defaults : nullptr);
  const bool same_kwdefaults =
      unchanged(now.kwdefaults, next.kwdefaults, base != nullptr ? &base->kwdefaults : nullptr);
  if (!same_defaults || !same_kwdefaults) merge_default_values(live, scratch, base, place);
  if (same_defaults) next.defaults = now.defaults;
  if (same_kwdefaults) next.kwdefaults = now.kwdefaults;
  if (unchanged(annotations_dict(now.annotations), annotations_dict(next.annotations), nullptr)) {
    next.annotations = now.annotations;
  }
  if (equal_or_same(now.name, next.name)) next.name = now.name;
  if (equal_or_same(now.qualname, next.qualname)) next.qualname = now.qualname;
  if (equal_or_same(now.doc, next.doc)) next.doc = now.doc;
  if (equal_or_same(now.module, next.module)) next.module = now.module;
  const bool code_changed =
      !(now.code == next.code) && !(code_digest(now.code, false) == code_digest(next.code, false));
  auto globals = pairs_.live_of.find(next.globals);
  BorrowedRef next_globals = globals == pairs_.live_of.end() ? BorrowedRef(next.globals) : globals->second;
  const bool same = now.code == next.code && now.defaults == next.defaults && now.kwdefaults == next.kwdefaults &&
                    now.closure == next.closure && now.annotations == next.annotations && now.name == next.name &&
                    now.qualname == next.qualname && now.doc == next.doc && now.module == next.module &&
                    now.globals == next_globals;
  updated_.insert(live);
  if (same) return;
  const bool other = now.defaults != next.defaults || now.kwdefaults != next.kwdefaults ||
                     now.annotations != next.annotations || now.doc != next.doc || now.closure != next.closure;
  if (code_changed || other) report("changed", "function", place);
  write(std::make_unique<FunctionWrite>(live, std::move(next)));
}

}  // namespace midflight
