#include "cpython/type.h"

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
  static const destructor subtype_dealloc = [] {
    Ref probe = require(PyObject_CallFunction(reinterpret_cast<PyObject*>(&PyType_Type), "s(O){}", "probe",
                                              reinterpret_cast<PyObject*>(&PyBaseObject_Type)));
    return raw(probe)->tp_dealloc;
  }();
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

void set_type_attribute(BorrowedRef type, BorrowedRef name, BorrowedRef value) {
  if (is_plain_entry(name)) {
    set_plain_entry(raw(type), name, value);
  } else {
    require(PyType_Type.tp_setattro(type.get(), name.get(), value.get()));
  }
  renew_type_versions(type);
}

bool same_layout(BorrowedRef a, BorrowedRef b) {
  PyTypeObject *x = raw(a), *y = raw(b);
#if PY_VERSION_HEX >= 0x030C0000
  constexpr unsigned long kLayoutFlags = Py_TPFLAGS_MANAGED_DICT | Py_TPFLAGS_MANAGED_WEAKREF;
#else
  constexpr unsigned long kLayoutFlags = Py_TPFLAGS_MANAGED_DICT;
#endif
  return x->tp_basicsize == y->tp_basicsize && x->tp_itemsize == y->tp_itemsize &&
         x->tp_dictoffset == y->tp_dictoffset && x->tp_weaklistoffset == y->tp_weaklistoffset &&
         (x->tp_flags & kLayoutFlags) == (y->tp_flags & kLayoutFlags);
}

void set_bases(BorrowedRef type, BorrowedRef bases) {
  PyTypeObject* raw_type = raw(type);
  PyTypeObject* old_base = raw_type->tp_base;
  PyTypeObject* new_base = reinterpret_cast<PyTypeObject*>(PyTuple_GET_ITEM(bases.get(), 0));
  const bool from_object = old_base == &PyBaseObject_Type, to_object = new_base == &PyBaseObject_Type;
  Ref name = make_str("__bases__");
  if (from_object != to_object) {
    // CPython compares the deallocator of the best base; pointing `tp_base` at the new base first makes them equal.
    // The assignment itself takes and drops the references as if it had been there all along.
    raw_type->tp_base = reinterpret_cast<PyTypeObject*>(Ref::borrow(reinterpret_cast<PyObject*>(new_base)).release());
    if (PyType_Type.tp_setattro(type.get(), name.get(), bases.get()) < 0) {
      Ref::steal(reinterpret_cast<PyObject*>(std::exchange(raw_type->tp_base, old_base)));  // given up
      throw PythonError();
    }
    Ref::steal(reinterpret_cast<PyObject*>(old_base));  // given up
  } else {
    require(PyType_Type.tp_setattro(type.get(), name.get(), bases.get()));
  }
  renew_type_versions(type);
}

void set_qualname(BorrowedRef type, Ref& name) noexcept {
  std::swap(type.as<PyHeapTypeObject>()->ht_qualname, *name.slot());
}

Ref getset_for(BorrowedRef type, BorrowedRef descriptor) {
  check(Py_IS_TYPE(descriptor.get(), &PyGetSetDescr_Type), "__dict__ and __weakref__ are getset descriptors");
  return require(PyDescr_NewGetSet(raw(type), descriptor.as<PyGetSetDescrObject>()->d_getset));
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

void retype_instance(BorrowedRef instance, BorrowedRef type) {
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

}  // namespace midflight
