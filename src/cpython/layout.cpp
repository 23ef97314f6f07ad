#include "cpython/layout.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <string>
#include <utility>

#include "cpython/error.h"
#include "cpython/heap_shim.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

PyTypeObject* raw(BorrowedRef type) { return type.as<PyTypeObject>(); }

constexpr unsigned long kStorageFlags = kManagedDict | kManagedWeakref | kInlineValues | Py_TPFLAGS_HAVE_GC;
// What CPython notes of the built-in ancestor.
constexpr unsigned long kNativeFlags = Py_TPFLAGS_LONG_SUBCLASS | Py_TPFLAGS_LIST_SUBCLASS | Py_TPFLAGS_TUPLE_SUBCLASS |
                                       Py_TPFLAGS_BYTES_SUBCLASS | Py_TPFLAGS_UNICODE_SUBCLASS |
                                       Py_TPFLAGS_DICT_SUBCLASS | Py_TPFLAGS_BASE_EXC_SUBCLASS |
                                       Py_TPFLAGS_TYPE_SUBCLASS | Py_TPFLAGS_HAVE_VECTORCALL | _Py_TPFLAGS_MATCH_SELF
#if PY_VERSION_HEX >= 0x030C0000
                                       | Py_TPFLAGS_ITEMS_AT_END
#endif
    ;
constexpr unsigned long kFlags = kStorageFlags | kNativeFlags;

NativeSlots native_slots(PyTypeObject* type) {
  const auto* heap_type = reinterpret_cast<PyHeapTypeObject*>(type);
  return {type->tp_alloc,
          type->tp_free,
          type->tp_new,
          type->tp_is_gc,
          type->tp_vectorcall_offset,
          heap_type->as_buffer,
          heap_type->as_async.am_send};
}

void set_native_slots(PyTypeObject* type, const NativeSlots& slots) noexcept {
  auto* heap_type = reinterpret_cast<PyHeapTypeObject*>(type);
  type->tp_alloc = slots.alloc;
  type->tp_free = slots.free;
  type->tp_new = slots.make;
  type->tp_is_gc = slots.is_collected;
  type->tp_vectorcall_offset = slots.vectorcall_offset;
  heap_type->as_buffer = slots.buffer;
  heap_type->as_async.am_send = slots.send;
}

// How many entries the list behind the class object has room for.  `tp_members`, which nothing reads once the class is
// made, points to the list; where we have used the room, it points behind it.
std::size_t room_for_members(BorrowedRef type) {
  const PyMemberDef* members = members_of(type);
  if (raw(type)->tp_members == members) return static_cast<std::size_t>(Py_SIZE(type.get())) + 1;
  return static_cast<std::size_t>(raw(type)->tp_members - members);
}

// Removes a class of our own from what `object.__subclasses__()` gives.
void hide_class(BorrowedRef type) {
  Ref reference = require(PyWeakref_NewRef(type.get(), nullptr));
  _PyWeakref_ClearRef(reference.as<PyWeakReference>());
}

// A class that holds storage for another one's instances.  Its place in the hierarchy comes with the exchange.
Ref make_storage_class(BorrowedRef owner, const std::vector<PyMemberDef>& members, const Layout& layout) {
  std::vector<Ref> names;
  for (std::size_t i = 0; i < members.size(); ++i) names.push_back(make_str("s" + std::to_string(i)));
  Ref space = make_dict();
  set_item(space, "__slots__", tuple_of(names));
  set_item(space, "__module__", get_attr(owner, "__module__"));
  Ref type = call(reinterpret_cast<PyObject*>(&PyType_Type), {get_attr(owner, "__name__"), tuple_of({}), space});
  hide_class(type);
  std::copy(members.begin(), members.end(), members_of(type));
  PyTypeObject* storage = raw(type);
  storage->tp_name = kStorageClass;
  // Smaller than the class itself, which has slots of its own, too, so that CPython sees which of the two adds what.
  storage->tp_basicsize = layout.storage.front().offset + static_cast<Py_ssize_t>(members.size() * sizeof(PyObject*));
  storage->tp_itemsize = layout.itemsize;
  return type;
}

// A class with the dict keys that CPython makes for classes whose instances have a dict.
Ref make_keys_owner() {
  Ref type = call(reinterpret_cast<PyObject*>(&PyType_Type), {make_str("keys"), tuple_of({}), make_dict()});
  hide_class(type);
  return type;
}

// An offset of something that the class itself adds, or inherits.
std::optional<Py_ssize_t> shifted(Py_ssize_t own, Py_ssize_t base_had, Py_ssize_t base_gets, Py_ssize_t by) {
  if (own == base_had) return base_gets;  // inherited, or none
  if (base_gets != base_had) return {};   // the base adds what the class adds already
  if (own > 0) return own + by;
  // Negative ones are constants, but for one: CPython 3.11 counts back from behind the object to the dict before it.
  constexpr Py_ssize_t kWord = sizeof(PyObject*);
  return PY_VERSION_HEX < 0x030C0000 && own < -kWord ? own - by : own;
}

}  // namespace

bool operator==(const Layout& a, const Layout& b) {
  return a.basicsize == b.basicsize && a.itemsize == b.itemsize && a.dictoffset == b.dictoffset &&
         a.weaklistoffset == b.weaklistoffset && a.flags == b.flags && a.storage == b.storage;
}

Layout layout_of(BorrowedRef type) {
  const PyTypeObject* of = raw(type);
  Layout layout{of->tp_basicsize,
                of->tp_itemsize,
                of->tp_dictoffset,
                of->tp_weaklistoffset,
                of->tp_flags & kFlags,
                {},
                Ref::borrow(type.as<PyHeapTypeObject>()->ht_slots),
                native_slots(raw(type))};
  const std::vector<Slot> slots = own_slots(type);
  for (const Py_ssize_t offset : own_storage(type)) {
    auto slot =
        std::find_if(slots.begin(), slots.end(), [&](const Slot& s) { return s.offset == offset && s.part == 0; });
    layout.storage.push_back(slot != slots.end() ? *slot : Slot{make_str("<unused>"), offset});
  }
  std::sort(layout.storage.begin(), layout.storage.end(),
            [](const Slot& a, const Slot& b) { return a.offset < b.offset; });
  return layout;
}

std::optional<Layout> rebased(const Layout& own, const Layout& base_had, const Layout& base_gets) {
  if (((base_had.flags ^ base_gets.flags) & kNativeFlags) != 0) return {};  // another built-in ancestor
  const Py_ssize_t by = base_gets.basicsize - base_had.basicsize;
  Layout next = own;
  next.basicsize += by;
  for (Slot& slot : next.storage) slot.offset += by;
  auto dict = shifted(own.dictoffset, base_had.dictoffset, base_gets.dictoffset, by);
  auto weaklist = shifted(own.weaklistoffset, base_had.weaklistoffset, base_gets.weaklistoffset, by);
  if (!dict || !weaklist || own.itemsize != base_had.itemsize || base_gets.itemsize != base_had.itemsize) return {};
  next.dictoffset = *dict;
  next.weaklistoffset = *weaklist;
  next.flags = (own.flags & ~base_had.flags) | base_gets.flags;
  // Values are kept inline only in instances that have nothing else.
  const bool plain = next.basicsize == static_cast<Py_ssize_t>(sizeof(PyObject));
  if (!plain) next.flags &= ~kInlineValues;
  return next;
}

bool sees_all_objects() { return midflight_sees_all_objects() != 0; }

LayoutExchange::LayoutExchange(BorrowedRef type, const Layout& next)
    : type_(Ref::borrow(type)),
      slot_names_(next.slot_names),
      basicsize_(next.basicsize),
      itemsize_(next.itemsize),
      dictoffset_(next.dictoffset),
      weaklistoffset_(next.weaklistoffset),
      flags_(next.flags),
      native_(next.native) {
  const std::size_t room = room_for_members(type);
  std::vector<PyMemberDef> rest = place_members(next.storage);
  while (!rest.empty() && members_.size() < room) {
    members_.push_back(rest.back());
    rest.pop_back();
  }
  if (!rest.empty()) storage_ = make_storage_class(type, rest, next);
  members_.reserve(room);
  spare_.reserve(room);
  if ((flags_ & kManagedDict) != 0 && type.as<PyHeapTypeObject>()->ht_cached_keys == nullptr) {
    keys_owner_ = make_keys_owner();
  }
}

// An entry that traversal and deallocation pass over.
constexpr PyMemberDef kNoMember = {"<no slot>", T_NONE, 0, 0, nullptr};

// Slots that stay keep their entry, so that their descriptors, which point to it, follow them.  Returns the others.
std::vector<PyMemberDef> LayoutExchange::place_members(const std::vector<Slot>& storage) {
  std::vector<PyMemberDef> others;
  for (const Slot& slot : storage) others.push_back(*member_definition(to_text(slot.name), slot.offset));
  const PyMemberDef* members = members_of(type_);
  std::vector<std::size_t> free;
  for (std::size_t i = 0; i < static_cast<std::size_t>(Py_SIZE(type_.get())); ++i) {
    const auto is_same = [&](const PyMemberDef& m) { return std::strcmp(m.name, members[i].name) == 0; };
    auto same = std::find_if(others.begin(), others.end(), is_same);
    if (same == others.end()) {
      free.push_back(i);
      members_.push_back(members[i]);
      continue;
    }
    members_.push_back(*same);
    others.erase(same);
  }
  for (; !free.empty(); free.pop_back()) {
    if (!others.empty()) {
      members_[free.back()] = others.back();
      others.pop_back();
    } else if (free.back() + 1 == members_.size()) {
      members_.pop_back();
    } else {
      members_[free.back()] = kNoMember;  // those behind keep their places
    }
  }
  return others;
}

void LayoutExchange::exchange() noexcept {
  PyTypeObject* type = raw(type_);
  std::swap(type->tp_basicsize, basicsize_);
  std::swap(type->tp_itemsize, itemsize_);
  std::swap(type->tp_dictoffset, dictoffset_);
  std::swap(type->tp_weaklistoffset, weaklistoffset_);
  const unsigned long flags = type->tp_flags & kFlags;
  type->tp_flags = (type->tp_flags & ~kFlags) | flags_;
  flags_ = flags;
  const NativeSlots native = native_slots(type);
  set_native_slots(type, native_);
  native_ = native;
  exchange_storage_class();
  std::swap(type_.as<PyHeapTypeObject>()->ht_slots, *slot_names_.slot());
  exchange_members();
  if (keys_owner_) {
    std::swap(type_.as<PyHeapTypeObject>()->ht_cached_keys, keys_owner_.as<PyHeapTypeObject>()->ht_cached_keys);
  }
  touch_type(type_);
}

void LayoutExchange::exchange_storage_class() noexcept {
  Ref current = Ref::borrow(storage_class(type_)), base = Ref::borrow(best_base(type_));
  if (!storage_ && !current) return;
  Ref next = storage_ ? storage_ : base;
  if (storage_) set_best_base(storage_, base);
  set_best_base(type_, next);
  storage_ = std::move(current);
}

void LayoutExchange::exchange_members() noexcept {
  PyMemberDef* members = members_of(type_);
  raw(type_)->tp_members = members + room_for_members(type_);
  spare_.assign(members, members + Py_SIZE(type_.get()));  // reserved
  std::copy(members_.begin(), members_.end(), members);
  Py_SET_SIZE(type_.as<PyVarObject>(), static_cast<Py_ssize_t>(members_.size()));
  std::swap(members_, spare_);
}

void prepare_retyping(BorrowedRef instance) {
  // Attributes that are stored inline belong to the keys of the class: a dict of its own does not.
  Ref dict = instance_dict(instance);
  if (!dict) return;
  Ref copy = require(PyDict_Copy(dict.get()));
  require(PyObject_GenericSetDict(instance.get(), copy.get(), nullptr));
}

}  // namespace midflight
