#include "cpython/type.h"

#include <atomic>
#include <cstring>
#include <iterator>
#include <utility>

#include "cpython/error.h"
#include "cpython/objects.h"

namespace midflight {
namespace {

PyTypeObject* raw(BorrowedRef type) { return type.as<PyTypeObject>(); }

// Attributes that the metatype `type` implements by a setter with checks and audit events of its own.  In the
// namespace they are plain entries.
bool is_plain_entry(BorrowedRef name) {
  static constexpr const char* kNames[] = {"__doc__",         "__module__", "__annotations__", "__abstractmethods__",
                                           "__type_params__", "__dict__",   "__weakref__"};
  for (const char* plain : kNames) {
    if (text_equals(name, plain)) return true;
  }
  return false;
}

void set_plain_entry(PyTypeObject* type, BorrowedRef name, BorrowedRef value) {
  if (value) {
    require(PyDict_SetItem(type->tp_dict, name.get(), value.get()));
  } else {
    remove_item(type->tp_dict, name);
  }
  if (text_equals(name, "__abstractmethods__")) {
    const bool abstract = value && require(static_cast<int>(PyObject_Size(value.get()))) > 0;
    if (abstract) {
      type->tp_flags |= Py_TPFLAGS_IS_ABSTRACT;
    } else {
      type->tp_flags &= ~Py_TPFLAGS_IS_ABSTRACT;
    }
  }
  PyType_Modified(type);
}

}  // namespace

bool is_heap_type(BorrowedRef type) { return (raw(type)->tp_flags & Py_TPFLAGS_HEAPTYPE) != 0; }

bool is_python_class(BorrowedRef type) {
  // `type.__new__` alone gives its classes a deallocator of its own; types made from a C specification keep theirs.
  // No static local: who waits for its first value, made by Python code of another thread, would hold the GIL.
  static std::atomic<destructor> known{nullptr};
  destructor subtype_dealloc = known.load(std::memory_order_relaxed);
  if (subtype_dealloc == nullptr) {
    Ref probe = require(PyObject_CallFunction(reinterpret_cast<PyObject*>(&PyType_Type), "s(O){}", "probe",
                                              reinterpret_cast<PyObject*>(&PyBaseObject_Type)));
    subtype_dealloc = raw(probe)->tp_dealloc;
    known.store(subtype_dealloc, std::memory_order_relaxed);
  }
  return is_type(type) && is_heap_type(type) && raw(type)->tp_dealloc == subtype_dealloc;
}

BorrowedRef own_dict(BorrowedRef type) {
#if PY_VERSION_HEX >= 0x030C0000
  if (raw(type)->tp_dict == nullptr) {
    // Static built-in types keep theirs with the interpreter, which outlives this borrowed reference.
    Ref dict = require(PyType_GetDict(raw(type)));
    return dict.get();
  }
#endif
  return raw(type)->tp_dict;
}

BorrowedRef own_attribute(BorrowedRef type, BorrowedRef name) {
  return find_item(own_dict(type), name).get();  // the namespace keeps it alive
}

BorrowedRef bases_of(BorrowedRef type) { return raw(type)->tp_bases; }
BorrowedRef mro_of(BorrowedRef type) { return raw(type)->tp_mro; }
Ref type_qualname(BorrowedRef type) {
  return is_heap_type(type) ? Ref::borrow(type.as<PyHeapTypeObject>()->ht_qualname) : make_str(raw(type)->tp_name);
}

Ref home_of(BorrowedRef type) {
  Ref module = Ref::borrow(own_attribute(type, make_str("__module__")));
  if (!module || !is_str(module)) return {};
  if (!text_equals(module, "types") || !is_python_class(type)) return module;
  return find_attr(import_module("types"), type_qualname(type)) == type ? module : Ref();
}

std::vector<Ref> subclasses_of(BorrowedRef type) {
  // The method of `type` itself: metaclasses are passed by.
  return sequence_items(call(find_item(own_dict(reinterpret_cast<PyObject*>(&PyType_Type)), "__subclasses__"), {type}));
}

namespace {

// A heap type's dict of weak references to its subclasses, by their addresses.
PyObject*& subclass_dict(BorrowedRef base) { return reinterpret_cast<PyObject*&>(raw(base)->tp_subclasses); }

// Whether it has `__new__`, whose name is given, from a built-in type.
bool has_builtin_constructor(BorrowedRef type, BorrowedRef name) {
  const BorrowedRef mro = mro_of(type);
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(mro.get()); ++i) {
    if (BorrowedRef found = own_attribute(PyTuple_GET_ITEM(mro.get(), i), name)) return PyCFunction_Check(found.get());
  }
  return false;
}

// CPython leaves what calls a `__new__` written in Python where the last one has gone, in the class and in those below
// it: `object.__new__` then takes no arguments.  Allocates nothing, so that what was written before stays written.
void renew_constructors(BorrowedRef type, BorrowedRef name) {
  if (!is_python_class(type)) return;
  if (has_builtin_constructor(type, name)) {
    PyTypeObject* base = raw(type)->tp_base;
    const auto inherits = [name](PyTypeObject* cls) {
      const BorrowedRef object = reinterpret_cast<PyObject*>(cls);
      return is_python_class(object) && has_builtin_constructor(object, name);
    };
    while (inherits(base)) base = base->tp_base;
    raw(type)->tp_new = base->tp_new;
  }
  Py_ssize_t position = 0;
  PyObject *key = nullptr, *reference = nullptr;
  while (subclass_dict(type) != nullptr && PyDict_Next(subclass_dict(type), &position, &key, &reference)) {
    renew_constructors(BorrowedRef(reference).as<PyWeakReference>()->wr_object, name);
  }
}

}  // namespace

void set_type_attribute(BorrowedRef type, BorrowedRef name, BorrowedRef value) {
  if (is_plain_entry(name)) {
    set_plain_entry(raw(type), name, value);
  } else {
    require(PyType_Type.tp_setattro(type.get(), name.get(), value.get()));
  }
  if (text_equals(name, "__new__")) renew_constructors(type, name);
  renew_type_versions(type);
}

BorrowedRef native_base(BorrowedRef type) {
  PyTypeObject* base = raw(type);
  // Types such as typing.Generic and ValueError add nothing to an instance of their base.
  const auto adds_nothing = [](const PyTypeObject* cls) {
    const PyTypeObject* next = cls->tp_base;
    return next != nullptr && cls->tp_basicsize == next->tp_basicsize && cls->tp_itemsize == next->tp_itemsize &&
           cls->tp_dictoffset == next->tp_dictoffset && cls->tp_weaklistoffset == next->tp_weaklistoffset &&
           cls->tp_new == next->tp_new;
  };
  while (is_python_class(reinterpret_cast<PyObject*>(base)) || adds_nothing(base)) base = base->tp_base;
  return reinterpret_cast<PyObject*>(base);
}

bool is_collected(BorrowedRef type) { return PyType_IS_GC(raw(type)); }

BorrowedRef best_base(BorrowedRef type) {
  PyTypeObject* base = raw(type)->tp_base;
  return reinterpret_cast<PyObject*>(storage_class(type) ? base->tp_base : base);
}

BorrowedRef storage_class(BorrowedRef type) {
  PyTypeObject* base = raw(type)->tp_base;
  return base != nullptr && base->tp_name == kStorageClass ? reinterpret_cast<PyObject*>(base) : nullptr;
}

void set_best_base(BorrowedRef type, Ref base) noexcept {
  std::swap(reinterpret_cast<PyObject*&>(raw(type)->tp_base), *base.slot());
}

bool has_managed_dict(BorrowedRef type) { return PyType_HasFeature(raw(type), kManagedDict) != 0; }

bool has_dict(BorrowedRef type) { return raw(type)->tp_dictoffset != 0 || has_managed_dict(type); }

bool has_weakref(BorrowedRef type) {
  return raw(type)->tp_weaklistoffset != 0 || PyType_HasFeature(raw(type), kManagedWeakref) != 0;
}

bool same_layout(BorrowedRef a, BorrowedRef b) {
  PyTypeObject *x = raw(a), *y = raw(b);
  constexpr unsigned long kLayoutFlags = kManagedDict | kManagedWeakref | kInlineValues | Py_TPFLAGS_HAVE_GC;
  return x->tp_basicsize == y->tp_basicsize && x->tp_itemsize == y->tp_itemsize &&
         x->tp_dictoffset == y->tp_dictoffset && x->tp_weaklistoffset == y->tp_weaklistoffset &&
         (x->tp_flags & kLayoutFlags) == (y->tp_flags & kLayoutFlags);
}

namespace {

void assign_bases(BorrowedRef type, BorrowedRef bases, BorrowedRef best) {
  PyTypeObject* raw_type = raw(type);
  const BorrowedRef live_bases = bases_of(type);
  Ref name = make_str("__bases__"), storage = Ref::borrow(storage_class(type));
  if (storage || raw_type->tp_base != raw(best)) {
    // CPython compares the old best base with the new one; pointing `tp_base` at the new one first makes them equal.
    // The assignment itself takes and drops the references as if it had been there all along.
    Ref old_base = Ref::borrow(reinterpret_cast<PyObject*>(raw_type->tp_base));
    set_best_base(type, Ref::borrow(best));
    const bool failed = PyType_Type.tp_setattro(type.get(), name.get(), bases.get()) < 0;
    if (bases_of(type) == live_bases) {
      set_best_base(type, std::move(old_base));
    } else if (storage) {
      set_best_base(storage, Ref::borrow(best));
      set_best_base(type, storage);
    }
    if (failed) throw PythonError();
  } else {
    require(PyType_Type.tp_setattro(type.get(), name.get(), bases.get()));
  }
}

}  // namespace

void set_bases(BorrowedRef type, BorrowedRef bases, BorrowedRef best) {
  const Ref live_bases = Ref::borrow(bases_of(type)), live_best = Ref::borrow(best_base(type));
  const Ref constructor = make_str("__new__");
  try {
    assign_bases(type, bases, best);
  } catch (const PythonError&) {
    if (bases_of(type) == live_bases) throw;
    // CPython assigns them before it enters the class in the lists of subclasses, for which there was no memory.
    ErrorScope keep;
    assign_bases(type, live_bases, live_best);
    throw;
  }
  renew_constructors(type, constructor);
  renew_type_versions(type);
}

namespace {
constexpr unsigned long kPatternKinds = Py_TPFLAGS_SEQUENCE | Py_TPFLAGS_MAPPING;
}

unsigned long pattern_kind(BorrowedRef type) { return raw(type)->tp_flags & kPatternKinds; }

void set_pattern_kind(BorrowedRef type, unsigned long kind) noexcept {
  raw(type)->tp_flags = (raw(type)->tp_flags & ~kPatternKinds) | kind;
}

bool is_plain_metaclass(BorrowedRef metaclass) {
  if (raw(metaclass) == &PyType_Type) return true;
  return is_python_class(metaclass) && raw(native_base(metaclass)) == &PyType_Type &&
         raw(metaclass)->tp_basicsize == PyType_Type.tp_basicsize &&
         raw(metaclass)->tp_itemsize == PyType_Type.tp_itemsize;
}

bool overrides_mro(BorrowedRef metaclass) {
  for (const Ref& type : sequence_items(mro_of(metaclass))) {
    if (raw(type) == &PyType_Type) return false;
    if (own_attribute(type, make_str("mro"))) return true;
  }
  return true;
}

void exchange_type(BorrowedRef object, Ref& type) noexcept {
  // Objects hold references to their types only where these are heap types.
  Ref old = is_heap_type(reinterpret_cast<PyObject*>(object.type()))
                ? Ref::steal(reinterpret_cast<PyObject*>(object.type()))
                : Ref::borrow(reinterpret_cast<PyObject*>(object.type()));
  Py_SET_TYPE(object.get(), raw(type));
  if (is_heap_type(type)) type.release();
  type = std::move(old);
}

void exchange_metaclass(BorrowedRef type, Ref& metaclass) noexcept {
  exchange_type(type, metaclass);
  touch_type(type);
}

TypeNames::TypeNames(BorrowedRef type)
    : name(Ref::borrow(type.as<PyHeapTypeObject>()->ht_name)),
      qualname(Ref::borrow(type.as<PyHeapTypeObject>()->ht_qualname)) {
  check(PyUnicode_AsUTF8(name.get()) != nullptr, "the name of a class has been encoded when the class was made");
}

bool TypeNames::operator==(const TypeNames& other) const {
  return PyUnicode_Compare(name.get(), other.name.get()) == 0 &&
         PyUnicode_Compare(qualname.get(), other.qualname.get()) == 0;
}

void exchange_names(BorrowedRef type, TypeNames& names) noexcept {
  auto* heap = type.as<PyHeapTypeObject>();
  std::swap(heap->ht_name, *names.name.slot());
  std::swap(heap->ht_qualname, *names.qualname.slot());
  raw(type)->tp_name = PyUnicode_AsUTF8(heap->ht_name);  // encoded already: nothing is allocated
}

Ref getset_for(BorrowedRef type, BorrowedRef descriptor) {
  check(Py_IS_TYPE(descriptor.get(), &PyGetSetDescr_Type), "__dict__ and __weakref__ are getset descriptors");
  return require(PyDescr_NewGetSet(raw(type), descriptor.as<PyGetSetDescrObject>()->d_getset));
}

namespace {

// The caches of abstract base classes refer to classes weakly, but never give them to anyone.
bool is_cache_callback(BorrowedRef callback) {
  return PyCFunction_Check(callback.get()) &&
         std::strcmp(callback.as<PyCFunctionObject>()->m_ml->ml_name, "_destroy") == 0;
}

}  // namespace

void leave_subclass_lists(BorrowedRef type) {
  Ref key = require(PyLong_FromVoidPtr(type.get()));
  for (const Ref& base : sequence_items(bases_of(type))) {
    if (is_heap_type(base) && subclass_dict(base) != nullptr) remove_item(subclass_dict(base), key);
  }
}

void enter_subclass_lists(BorrowedRef type) {
  Ref key = require(PyLong_FromVoidPtr(type.get())), reference = require(PyWeakref_NewRef(type.get(), nullptr));
  for (const Ref& base : sequence_items(bases_of(type))) {
    if (!is_heap_type(base)) continue;
    if (subclass_dict(base) == nullptr) subclass_dict(base) = make_dict().release();
    require(PyDict_SetItem(subclass_dict(base), key.get(), reference.get()));
  }
  touch_type(type);
}

long count_subclass_lists(BorrowedRef type, const std::unordered_set<BorrowedRef>& held_once) {
  Ref references = call(get_attr(import_module("weakref"), "getweakrefs"), {type});
  for (const Ref& other : sequence_items(references)) {
    BorrowedRef callback = other.as<PyWeakReference>()->wr_callback;
    if (callback && !is_cache_callback(callback)) return -1;
  }
  references = Ref();
  Ref reference = require(PyWeakref_NewRef(type.get(), nullptr)), key = require(PyLong_FromVoidPtr(type.get()));
  long lists = 0, built_in = 0;  // where the list of a built-in type is differs; each holds a reference
  for (const Ref& base : sequence_items(bases_of(type))) {
    const bool heap = is_heap_type(base);
    built_in += heap ? 0 : 1;
    if (heap && subclass_dict(base) != nullptr && find_item(subclass_dict(base), key)) ++lists;
  }
  const long by_caller = held_once.contains(reference) ? 1 : 0;
  return Py_REFCNT(reference.get()) == lists + built_in + 1 + by_caller ? lists : -1;
}

void touch_type(BorrowedRef type) noexcept {
  PyType_Modified(raw(type));
  renew_type_versions(type);
}

void renew_type_versions([[maybe_unused]] BorrowedRef type) noexcept {
#if PY_VERSION_HEX >= 0x030D0000
  raw(type)->tp_versions_used = 0;
#endif
}

bool have_same_solid_base(BorrowedRef a, BorrowedRef b) {
  const auto adds_storage = [](PyTypeObject* type) {
    PyTypeObject* base = type->tp_base;
    return base == nullptr || type->tp_basicsize != base->tp_basicsize || type->tp_itemsize != base->tp_itemsize ||
           type->tp_dictoffset != base->tp_dictoffset || type->tp_weaklistoffset != base->tp_weaklistoffset ||
           PyType_IS_GC(type) != PyType_IS_GC(base) || (PyType_IS_GC(type) && type->tp_clear != base->tp_clear);
  };
  const auto solid = [&](PyTypeObject* type) {
    while (!adds_storage(type)) type = type->tp_base;
    return type;
  };
  const PyTypeObject *x = solid(raw(a)), *y = solid(raw(b));
  return x == y || x->tp_base == y->tp_base;
}

void retype_instance(BorrowedRef instance, BorrowedRef type) {
  const BorrowedRef had = reinterpret_cast<PyObject*>(instance.type());
  // A dict that the instance has of its own, as those of var-sized classes do, goes with it; CPython 3.11 refuses
  // these.
  const bool plain_dict = !has_managed_dict(had) && same_layout(had, type);
  if (!is_type(instance) && (!has_dict(type) || plain_dict)) {
    Ref::steal(reinterpret_cast<PyObject*>(instance.type()));  // the instance's own reference, given up
    Py_SET_TYPE(instance.get(), raw(Ref::borrow(type).release()));
    return;
  }
  Ref setter = get_attr(find_item(own_dict(reinterpret_cast<PyObject*>(&PyBaseObject_Type)), "__class__"), "__set__");
  call(setter, {instance, type});
}

bool has_instance_dict(BorrowedRef instance) {
#if PY_VERSION_HEX >= 0x030C0000
  if ((instance.type()->tp_flags & Py_TPFLAGS_MANAGED_DICT) != 0) return true;
#endif
  return instance.type()->tp_dictoffset != 0;
}

Ref instance_dict(BorrowedRef instance) {
  if (!has_instance_dict(instance)) return {};
  return require(PyObject_GenericGetDict(instance.get(), nullptr));
}

Ref abstract_registry(BorrowedRef type) {
  BorrowedRef data = own_attribute(type, make_str("_abc_impl"));
  if (!data || std::strcmp(data.type()->tp_name, "_abc._abc_data") != 0) return {};
  Ref dump = call(get_attr(import_module("_abc"), "_get_dump"), {type});
  const Py_ssize_t size = PySet_Size(PyTuple_GET_ITEM(dump.get(), 0));
  // The first field of a struct that no header declares: what is found there has to be what `_abc` shows.
  auto** field = reinterpret_cast<PyObject**>(data.as<char>() + sizeof(PyObject));
  if (*field == nullptr) {
    if (size != 0) return {};
    *field = require(PySet_New(nullptr)).release();
  }
  if (!PySet_CheckExact(*field) || PySet_GET_SIZE(*field) != size) return {};
  return Ref::borrow(*field);
}

}  // namespace midflight
