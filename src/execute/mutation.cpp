#include "execute/mutation.h"

#include <algorithm>
#include <unordered_map>

#include "cpython/container.h"
#include "cpython/error.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

Ref content_of(BorrowedRef object) {
  switch (container_kind(object)) {
    case ContainerKind::dict:
      if (PyODict_Check(object.get())) return make_like(object, object);
      return require(PyDict_Copy(object.get()));
    case ContainerKind::list:
      return list_of(sequence_items(object));
    case ContainerKind::set:
      return set_from(object);
    case ContainerKind::deque:
      return list_of(deque_items(object));
    case ContainerKind::bytearray:
      return require(PyByteArray_FromObject(object.get()));
    case ContainerKind::none:
      break;
  }
  BorrowedRef held = cell_content(object);
  return list_of(held ? std::vector<Ref>{Ref::borrow(held)} : std::vector<Ref>());
}

Ref attributes_of(BorrowedRef object) {
  if (is_type(object)) return require(PyDict_Copy(own_dict(object).get()));
  if (is_function(object)) {
    BorrowedRef dict = dict_of_function(object);
    return dict ? require(PyDict_Copy(dict.get())) : make_dict();
  }
  Ref dict = make_dict();
  for (const Item& item : instance_attributes(object)) set_item(dict, item.key, item.value);
  return dict;
}

void set_attribute(BorrowedRef object, BorrowedRef name, BorrowedRef value) {
  if (is_type(object)) {
    set_type_attribute(object, name, value);
  } else if (is_function(object)) {
    require(PyObject_GenericSetAttr(object.get(), name.get(), value.get()));
  } else {
    set_instance_attribute(object, name, value);
  }
}

void set_content(BorrowedRef object, BorrowedRef content) {
  if (PyCell_Check(object.get())) {
    const std::vector<Ref> held = sequence_items(content);
    require(PyCell_Set(object.get(), held.empty() ? nullptr : held[0].get()));
  } else if (is_exchangeable(object)) {
    exchange_contents(
        object, PyDict_CheckExact(content.get()) ? require(PyDict_Copy(content.get())) : make_like(object, content));
  } else if (container_kind(object) == ContainerKind::dict) {
    replace_items(object, dict_items(content));
  }
}

using MadeTest = std::function<bool(BorrowedRef)>;
using Values = std::unordered_map<BorrowedRef, BorrowedRef>;

Values values_of(BorrowedRef dict) {
  Values values;
  for (const Item& item : dict_items(dict)) values.emplace(item.key, item.value);
  return values;
}
BorrowedRef value_in(const Values& values, BorrowedRef key) {
  auto found = values.find(key);
  return found == values.end() ? BorrowedRef() : found->second;
}

// The keys that still have what the mutation gave them, with what they had before (nothing: they were not there).
std::vector<Item> keys_to_take_back(const Mutation& mutation, BorrowedRef now) {
  const Values before = values_of(mutation.before), after = values_of(mutation.after), current = values_of(now);
  std::vector<Item> result;
  const auto look = [&](BorrowedRef key) {
    BorrowedRef old = value_in(before, key), made = value_in(after, key);
    if (old == made || !(value_in(current, key) == made)) return;
    result.push_back({Ref::borrow(key), Ref::borrow(old)});
  };
  for (const auto& [key, value] : after) look(key);
  for (const Item& item : dict_items(mutation.before)) {
    if (!after.contains(item.key)) look(item.key);
  }
  return result;
}

void take_back_keys(const Mutation& mutation, BorrowedRef now) {
  std::vector<Item> items = dict_items(now);
  for (const Item& change : keys_to_take_back(mutation, now)) {
    auto place = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.key == change.key; });
    if (place == items.end()) {
      items.push_back(change);
    } else if (change.value) {
      place->value = change.value;
    } else {
      items.erase(place);
    }
  }
  set_content(mutation.object, make_dict_like(mutation.object, items));
}

using Counts = std::unordered_map<BorrowedRef, long>;

Counts counts_of(const std::vector<Ref>& elements) {
  Counts counts;
  for (const Ref& element : elements) ++counts[element];
  return counts;
}

// The elements without those that the mutation added, and with those that it removed behind their old neighbours.
std::vector<Ref> take_back_elements(const std::vector<Ref>& before, const std::vector<Ref>& after,
                                    std::vector<Ref> now) {
  Counts added = counts_of(after), removed = counts_of(before);
  for (const Ref& element : before) --added[element];
  for (const Ref& element : after) --removed[element];
  std::erase_if(now, [&](const Ref& element) { return added[element]-- > 0; });
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (removed[before[i]]-- <= 0) continue;
    auto neighbour = i == 0 ? now.end() : std::find(now.begin(), now.end(), before[i - 1]);
    now.insert(neighbour == now.end() ? now.begin() : neighbour + 1, before[i]);
  }
  return now;
}

void take_back_content(const Mutation& mutation, BorrowedRef now) {
  switch (container_kind(mutation.object)) {
    case ContainerKind::dict:
      return take_back_keys(mutation, now);
    case ContainerKind::set:
      return set_content(mutation.object, list_of(take_back_elements(set_items(mutation.before),
                                                                     set_items(mutation.after), set_items(now))));
    case ContainerKind::list:
    case ContainerKind::deque:
      return set_content(mutation.object,
                         list_of(take_back_elements(sequence_items(mutation.before), sequence_items(mutation.after),
                                                    sequence_items(now))));
    default:
      return;  // one value: the last one to write it has it
  }
}

}  // namespace

bool has_part(BorrowedRef object, Part part) {
  if (part == Part::content) return container_kind(object) != ContainerKind::none || PyCell_Check(object.get());
  if (is_type(object)) return is_python_class(object);
  return is_function(object) || is_python_class(reinterpret_cast<PyObject*>(object.type()));
}

Ref look_at(BorrowedRef object, Part part) {
  return part == Part::content ? content_of(object) : attributes_of(object);
}

bool same_look(BorrowedRef a, BorrowedRef b) {
  if (PyDict_Check(a.get())) {
    const std::vector<Item> x = dict_items(a), y = dict_items(b);
    return std::equal(x.begin(), x.end(), y.begin(), y.end(),
                      [](const Item& p, const Item& q) { return p.key == q.key && p.value == q.value; });
  }
  if (PyByteArray_Check(a.get())) return are_equal(a, b);
  if (PySet_Check(a.get())) return set_items(a) == set_items(b);
  return sequence_items(a) == sequence_items(b);
}

namespace {

// `now` without elements that were not there before and that the code has made.
std::vector<Ref> elements_without_made(const std::vector<Ref>& before, std::vector<Ref> now, const MadeTest& has_made) {
  Counts known = counts_of(before);
  std::erase_if(now, [&](const Ref& element) { return known[element]-- <= 0 && has_made(element); });
  return now;
}

std::vector<Item> items_without_made(BorrowedRef before, BorrowedRef now, const MadeTest& has_made) {
  const Values known = values_of(before);
  std::vector<Item> items = dict_items(now);
  std::erase_if(items, [&](Item& item) {
    BorrowedRef old = value_in(known, item.key);
    // Atoms are shared: one that stands in the code may have come from elsewhere as well.
    const bool made = has_made(item.value) && (PyObject_IS_GC(item.value.get()) || has_made(item.key));
    if (old == item.value || !made) return false;
    item.value = Ref::borrow(old);
    return !old;
  });
  return items;
}

}  // namespace

Ref without_made(const Mutation& mutation, const std::function<bool(BorrowedRef)>& has_made) {
  BorrowedRef before = mutation.before, now = mutation.after;
  if (PyDict_Check(now.get())) return make_dict_like(now, items_without_made(before, now, has_made));
  if (PySet_Check(now.get())) {
    return set_of(elements_without_made(set_items(before), set_items(now), has_made));
  }
  if (PyByteArray_Check(now.get())) return Ref::borrow(before);
  if (PyCell_Check(mutation.object.get())) {
    const std::vector<Ref> content = sequence_items(now);
    return Ref::borrow(content.empty() || has_made(content[0]) ? before : now);
  }
  return list_of(elements_without_made(sequence_items(before), sequence_items(now), has_made));
}

Ref with_additions(BorrowedRef look, BorrowedRef start, BorrowedRef now) {
  if (PyDict_Check(look.get())) {
    const Values known = values_of(start);
    std::vector<Item> items = dict_items(look);
    for (const Item& item : dict_items(now)) {
      if (!(value_in(known, item.key) == item.value)) items.push_back(item);
    }
    return make_dict_like(look, items);
  }
  const bool set = PySet_Check(look.get()) != 0;
  std::vector<Ref> elements = set ? set_items(look) : sequence_items(look);
  Counts known = counts_of(set ? set_items(start) : sequence_items(start));
  for (const Ref& element : set ? set_items(now) : sequence_items(now)) {
    if (known[element]-- <= 0) elements.push_back(element);
  }
  return set ? set_of(elements) : list_of(elements);
}

void take_back(const std::vector<Mutation>& mutations) {
  for (const Mutation& mutation : mutations) {
    Ref now = look_at(mutation.object, mutation.part);
    if (mutation.part == Part::attributes) {
      for (const Item& change : keys_to_take_back(mutation, now)) {
        set_attribute(mutation.object, change.key, change.value);
      }
    } else if (same_look(now, mutation.after)) {
      set_content(mutation.object, mutation.before);
    } else {
      take_back_content(mutation, now);
    }
  }
}

}  // namespace midflight
