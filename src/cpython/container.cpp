#include "cpython/container.h"

#include <structmember.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "cpython/error.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

// How CPython 3.11 to 3.13 lay out a deque, up to its free blocks; the list of weak references is the last field.
struct Deque {
  PyVarObject base;
  void* leftblock;
  void* rightblock;
  Py_ssize_t leftindex;
  Py_ssize_t rightindex;
  std::size_t state;  // counts changes; iterators compare it with what it was
  Py_ssize_t maxlen;
};

// What CPython 3.11 to 3.13 keep in an OrderedDict between its dict and its `__dict__`: a linked list in the order of
// the keys, and a table that leads from the dict's entries to its nodes.  None of it points into the object.
struct KeyOrder {
  void* first;
  void* last;
  void** fast_nodes;
  Py_ssize_t fast_nodes_size;
  void* resize_sentinel;  // the dict's keys, as the table was made for them
  std::size_t state;      // counts changes of the list; iterators compare it with what it was
};

KeyOrder* key_order(PyObject* ordered) {
  return reinterpret_cast<KeyOrder*>(reinterpret_cast<char*>(ordered) + sizeof(PyDictObject));
}

// Facts about the running CPython, the same in all its interpreters; written by the self-test only.
std::atomic<bool> deque_layout_is_known{false};
std::atomic<bool> ordered_dict_layout_is_known{false};

// The deque type itself, for instances of its subclasses, too; null for anything else.
PyTypeObject* deque_type(BorrowedRef object) {
  if (!deque_layout_is_known.load(std::memory_order_relaxed)) return nullptr;
  PyTypeObject* type = object.type();
  while (type != nullptr && is_python_class(reinterpret_cast<PyObject*>(type))) type = type->tp_base;
  const bool found = type != nullptr && std::strcmp(type->tp_name, "collections.deque") == 0 &&
                     type->tp_weaklistoffset > 0 && (type->tp_flags & Py_TPFLAGS_BASETYPE) != 0;
  return found ? type : nullptr;
}

void exchange_dict(PyDictObject* a, PyDictObject* b) noexcept {
  std::swap(a->ma_used, b->ma_used);
  std::swap(a->ma_keys, b->ma_keys);
#if PY_VERSION_HEX < 0x030E0000
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"  // 3.12 and 3.13 deprecate reading the tag
  // The version tag stays unique when it moves with the contents; its low bits belong to the object (watchers).
  constexpr std::uint64_t kObjectBits = PY_VERSION_HEX >= 0x030C0000 ? 0xFFF : 0;
  const std::uint64_t tag = a->ma_version_tag;
  a->ma_version_tag = (b->ma_version_tag & ~kObjectBits) | (tag & kObjectBits);
  b->ma_version_tag = (tag & ~kObjectBits) | (b->ma_version_tag & kObjectBits);
#pragma GCC diagnostic pop
#endif
}

void exchange_ordered(PyObject* a, PyObject* b) noexcept {
  KeyOrder *x = key_order(a), *y = key_order(b);
  std::swap(*x, *y);
  x->state = y->state = std::max(x->state, y->state) + 1;
}

void exchange_list(PyListObject* a, PyListObject* b) noexcept {
  std::swap(a->ob_base.ob_size, b->ob_base.ob_size);
  std::swap(a->ob_item, b->ob_item);
  std::swap(a->allocated, b->allocated);
}

void exchange_set(PySetObject* a, PySetObject* b) noexcept {
  const bool a_small = a->table == a->smalltable, b_small = b->table == b->smalltable;
  std::swap(a->fill, b->fill);
  std::swap(a->used, b->used);
  std::swap(a->mask, b->mask);
  std::swap(a->table, b->table);
  std::swap(a->hash, b->hash);
  std::swap(a->finger, b->finger);
  std::swap_ranges(a->smalltable, a->smalltable + PySet_MINSIZE, b->smalltable);
  if (b_small) a->table = a->smalltable;
  if (a_small) b->table = b->smalltable;
}

void exchange_bytearray(PyByteArrayObject* a, PyByteArrayObject* b) noexcept {
  std::swap(a->ob_base.ob_size, b->ob_base.ob_size);
  std::swap(a->ob_alloc, b->ob_alloc);
  std::swap(a->ob_bytes, b->ob_bytes);
  std::swap(a->ob_start, b->ob_start);
}

// All fields of a deque lie between the object header and its list of weak references; none points into the object.
void exchange_deque(PyObject* a, PyObject* b) noexcept {
  auto* first = reinterpret_cast<char*>(a) + sizeof(PyObject);
  auto* last = reinterpret_cast<char*>(a) + Py_TYPE(a)->tp_weaklistoffset;
  std::swap_ranges(first, last, reinterpret_cast<char*>(b) + sizeof(PyObject));
  // An iterator under way holds a block of the old contents; a count that it has not seen stops it.
  auto *x = reinterpret_cast<Deque*>(a), *y = reinterpret_cast<Deque*>(b);
  x->state = y->state = std::max(x->state, y->state) + 1;
}

void ensure_tracked(PyObject* object) noexcept {
  if (!PyObject_GC_IsTracked(object)) PyObject_GC_Track(object);
}

}  // namespace

ContainerKind container_kind(BorrowedRef object) {
  if (PyDict_CheckExact(object.get())) return ContainerKind::dict;
  if (PyDict_Check(object.get())) {
    const bool unknown = PyODict_Check(object.get()) && !ordered_dict_layout_is_known.load(std::memory_order_relaxed);
    return unknown ? ContainerKind::none : ContainerKind::dict;
  }
  if (PyList_Check(object.get())) return ContainerKind::list;
  if (PySet_Check(object.get())) return ContainerKind::set;
  if (PyByteArray_CheckExact(object.get())) return ContainerKind::bytearray;
  if (deque_type(object) != nullptr) return ContainerKind::deque;
  return ContainerKind::none;
}

bool is_built_in_container(BorrowedRef object) {
  return container_kind(object) != ContainerKind::none && !is_python_class(reinterpret_cast<PyObject*>(object.type()));
}

bool is_exchangeable(BorrowedRef live) noexcept {
  switch (container_kind(live)) {
    case ContainerKind::dict:
      return live.as<PyDictObject>()->ma_values == nullptr;
    case ContainerKind::list:
      return live.as<PyListObject>()->allocated >= 0;  // -1 while list.sort runs
    case ContainerKind::bytearray:
      return live.as<PyByteArrayObject>()->ob_exports == 0;
    case ContainerKind::set:
    case ContainerKind::deque:
      return true;
    case ContainerKind::none:
      break;
  }
  return false;
}

void exchange_contents(BorrowedRef live, BorrowedRef donor) noexcept {
  switch (container_kind(live)) {
    case ContainerKind::dict:
      exchange_dict(live.as<PyDictObject>(), donor.as<PyDictObject>());
      if (PyODict_Check(live.get())) exchange_ordered(live.get(), donor.get());
      // A dict of atoms is untracked; what it gets may hold tracked objects.
      ensure_tracked(live.get());
      ensure_tracked(donor.get());
      return;
    case ContainerKind::list:
      return exchange_list(live.as<PyListObject>(), donor.as<PyListObject>());
    case ContainerKind::set:
      return exchange_set(live.as<PySetObject>(), donor.as<PySetObject>());
    case ContainerKind::bytearray:
      return exchange_bytearray(live.as<PyByteArrayObject>(), donor.as<PyByteArrayObject>());
    case ContainerKind::deque:
      return exchange_deque(live.get(), donor.get());
    case ContainerKind::none:
      return;
  }
}

bool learn_deque_layout(BorrowedRef type) {
  const auto* raw_type = type.as<PyTypeObject>();
  if (raw_type->tp_weaklistoffset < static_cast<Py_ssize_t>(sizeof(Deque)) ||
      raw_type->tp_weaklistoffset + static_cast<Py_ssize_t>(sizeof(PyObject*)) != raw_type->tp_basicsize) {
    return false;
  }
  constexpr Py_ssize_t kMaximum = 12'345;
  Ref deque = call(type, {list_of({}), make_int(kMaximum)});
  const auto* fields = deque.as<Deque>();
  const Deque before = *fields;
  call_method(deque, "append", {none()});
  const bool known = fields->maxlen == kMaximum && fields->base.ob_size == 1 && fields->leftblock == before.leftblock &&
                     fields->leftblock == fields->rightblock && fields->leftindex == before.leftindex &&
                     fields->rightindex == before.rightindex + 1 && fields->state == before.state + 1;
  // Only the count goes on when the end moves back.
  call_method(deque, "pop", {});
  const bool counts = fields->rightindex == before.rightindex && fields->state == before.state + 2;
  deque_layout_is_known.store(known && counts, std::memory_order_relaxed);
  return known && counts;
}

bool learn_ordered_dict_layout() {
  if (PyODict_Type.tp_dictoffset != static_cast<Py_ssize_t>(sizeof(PyDictObject) + sizeof(KeyOrder))) return false;
  Ref ordered = require(PyODict_New());
  const KeyOrder empty = *key_order(ordered.get());
  require(PyODict_SetItem(ordered.get(), make_str("a").get(), Py_None));
  require(PyODict_SetItem(ordered.get(), make_str("b").get(), Py_None));
  const KeyOrder filled = *key_order(ordered.get());
  const bool known = empty.first == nullptr && empty.last == nullptr && filled.first != nullptr &&
                     filled.last != nullptr && filled.first != filled.last && filled.state == empty.state + 2;
  ordered_dict_layout_is_known.store(known, std::memory_order_relaxed);
  return known;
}

Ref make_dict_like(BorrowedRef model, const std::vector<Item>& items) {
  const bool ordered = PyODict_Check(model.get());
  Ref dict = require(ordered ? PyODict_New() : PyDict_New());
  for (const Item& item : items) {
    require(run_python([&] {
      return ordered ? PyODict_SetItem(dict.get(), item.key.get(), item.value.get())
                     : PyDict_SetItem(dict.get(), item.key.get(), item.value.get());
    }));
  }
  return dict;
}

void replace_items(BorrowedRef dict, const std::vector<Item>& items) {
  if (is_exchangeable(dict)) return exchange_contents(dict, make_dict_like(dict, items));
  check(!PyODict_Check(dict.get()), "the layout of OrderedDict is known");
  PyDict_Clear(dict.get());
  for (const Item& item : items) set_item(dict, item.key, item.value);
}

void replace_elements(BorrowedRef set, const std::function<BorrowedRef(BorrowedRef)>& partner) {
  std::unordered_map<BorrowedRef, Py_hash_t> hashes;  // of partners
  std::vector<Ref> items = set_items(set);
  std::unordered_set<BorrowedRef> there(items.begin(), items.end());
  bool fits = true;
  for (const Ref& item : items) {
    BorrowedRef next = partner(item);
    if (next == item) continue;
    fits &= there.insert(next).second;
    const Py_hash_t hash = run_python([&] { return PyObject_Hash(next.get()); });
    require(hash == -1 ? -1 : 0);
    hashes[next] = hash;
  }
  if (hashes.empty()) return;
  auto* storage = set.as<PySetObject>();
  const auto each = [&](auto&& visit) {
    for (Py_ssize_t i = 0; i <= storage->mask; ++i) {
      setentry& entry = storage->table[i];
      if (entry.key != nullptr && entry.hash != -1) visit(entry, partner(entry.key));
    }
  };
  each([&](const setentry& entry, BorrowedRef next) {
    if (!(next == entry.key)) fits &= hashes.contains(next) && hashes[next] == entry.hash;
  });
  if (fits) {
    // `items` holds what goes.
    return each([&](setentry& entry, BorrowedRef next) {
      if (next == entry.key) return;
      Ref old = Ref::steal(entry.key);
      entry.key = Ref::borrow(next).release();
    });
  }
  Ref donor = make_set();
  for (const Ref& item : items) add_element(donor, partner(item));
  exchange_set(storage, donor.as<PySetObject>());
  storage->hash = -1;  // a frozenset's own
}

Ref make_like(BorrowedRef model, BorrowedRef content) {
  switch (container_kind(model)) {
    case ContainerKind::dict:
      return make_dict_like(model, dict_items(content));
    case ContainerKind::list:
      return list_from(content);
    case ContainerKind::set:
      return set_from(content);
    case ContainerKind::deque:
      return call(reinterpret_cast<PyObject*>(deque_type(model)), {content, get_attr(model, "maxlen")});
    default:
      return call(reinterpret_cast<PyObject*>(model.type()), {content});
  }
}

std::vector<Ref> deque_items(BorrowedRef deque) {
  Ref iterator = require(deque_type(deque)->tp_iter(deque.get()));
  return sequence_items(list_from(iterator));
}

PyObject** default_factory_field(BorrowedRef object) {
  PyTypeObject* type = object.type();
  while (type != nullptr && std::strcmp(type->tp_name, "collections.defaultdict") != 0) type = type->tp_base;
  if (type == nullptr || type->tp_members == nullptr || is_python_class(reinterpret_cast<PyObject*>(type)))
    return nullptr;
  return reinterpret_cast<PyObject**>(object.as<char>() + type->tp_members[0].offset);
}

}  // namespace midflight
