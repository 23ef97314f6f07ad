#include "execute/snapshot.h"

#include <unordered_set>

#include "baseline/definitions.h"
#include "baseline/native.h"
#include "cpython/container.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

bool is_observed(BorrowedRef object) {
  return is_built_in_container(object) || is_python_class(object) || is_plain_instance(object) || is_function(object);
}

Ref attributes_as_dict(BorrowedRef instance) {
  Ref dict = make_dict();
  for (const Item& item : instance_attributes(instance)) set_item(dict, item.key, item.value);
  return dict;
}

Ref content_of(BorrowedRef object) {
  switch (container_kind(object)) {
    case ContainerKind::dict:
      return require(PyDict_Copy(object.get()));
    case ContainerKind::list:
      return list_of(sequence_items(object));
    case ContainerKind::set:
      return list_of(set_items(object));
    case ContainerKind::deque:
      return require(PySequence_List(object.get()));
    case ContainerKind::bytearray:
      return require(PyByteArray_FromObject(object.get()));
    case ContainerKind::none:
      break;
  }
  if (is_type(object)) return require(PyDict_Copy(own_dict(object).get()));
  if (is_function(object)) {
    BorrowedRef dict = dict_of_function(object);
    return dict ? require(PyDict_Copy(dict.get())) : make_dict();
  }
  return attributes_as_dict(object);
}

// The same objects in the same places; no `__eq__` runs.
bool same_content(BorrowedRef a, BorrowedRef b) {
  if (PyDict_Check(a.get())) {
    std::vector<Item> x = dict_items(a), y = dict_items(b);
    if (x.size() != y.size()) return false;
    for (std::size_t i = 0; i < x.size(); ++i) {
      if (!(x[i].key == y[i].key) || !(x[i].value == y[i].value)) return false;
    }
    return true;
  }
  if (PyByteArray_Check(a.get())) return require(PyObject_RichCompareBool(a.get(), b.get(), Py_EQ)) != 0;
  return sequence_items(a) == sequence_items(b);
}

void put_back_attributes(BorrowedRef object, BorrowedRef before, BorrowedRef after) {
  const auto set = [&](BorrowedRef name, BorrowedRef value) {
    if (is_type(object)) {
      set_type_attribute(object, name, value);
    } else if (is_function(object)) {
      require(PyObject_GenericSetAttr(object.get(), name.get(), value.get()));
    } else {
      set_instance_attribute(object, name, value);
    }
  };
  for (const Item& item : dict_items(after)) {
    if (!find_item(before, item.key)) set(item.key, {});
  }
  for (const Item& item : dict_items(before)) {
    if (!(find_item(after, item.key) == item.value)) set(item.key, item.value);
  }
}

void put_back(BorrowedRef object, BorrowedRef before, BorrowedRef after) {
  const ContainerKind kind = container_kind(object);
  if (kind == ContainerKind::none) return put_back_attributes(object, before, after);
  Ref donor = kind == ContainerKind::dict ? require(PyDict_Copy(before.get())) : make_like(object, before);
  if (is_exchangeable(object)) {
    exchange_contents(object, donor);
  } else if (kind == ContainerKind::dict) {
    PyDict_Clear(object.get());
    require(PyDict_Update(object.get(), before.get()));
  }
}

}  // namespace

Snapshot::Snapshot(const std::vector<ModuleRecord*>& modules, std::size_t limit) {
  std::unordered_set<BorrowedRef> seen;
  for (const ModuleRecord* record : modules) {
    if (seen.size() > limit) break;
    Definitions found = find_definitions(record->namespace_dict(), make_str(record->name), limit);
    for (const auto& [object, times] : found.seen) {
      if (seen.insert(object).second && is_observed(object)) {
        entries_.push_back({Ref::borrow(object), content_of(object)});
      }
    }
    entries_.push_back({Ref::borrow(record->namespace_dict()), content_of(record->namespace_dict())});
  }
}

std::vector<Mutation> Snapshot::restore() {
  std::vector<Mutation> mutations;
  for (const Entry& entry : entries_) {
    Ref after = content_of(entry.object);
    if (same_content(entry.content, after)) continue;
    put_back(entry.object, entry.content, after);
    mutations.push_back({entry.object, entry.content, std::move(after)});
  }
  return mutations;
}

}  // namespace midflight
