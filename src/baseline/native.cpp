#include "baseline/native.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <string_view>

#include "cpython/container.h"
#include "cpython/descriptor.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

// Immutable C types of the standard library whose repr tells their whole value.
constexpr std::array<std::string_view, 7> kShown = {"datetime.datetime",  "datetime.date",     "datetime.time",
                                                    "datetime.timedelta", "datetime.timezone", "decimal.Decimal",
                                                    "zoneinfo.ZoneInfo"};

void add_long(Hasher& hasher, BorrowedRef number) {
  int overflow = 0;
  const long long value = PyLong_AsLongLongAndOverflow(number.get(), &overflow);
  if (overflow == 0) return hasher.add(static_cast<std::uint64_t>(value));
  hasher.add(std::string_view(to_text(require(PyNumber_ToBase(number.get(), 16)))));
}

void add_double(Hasher& hasher, double value) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, &value, sizeof bits);
  hasher.add(bits);
}

void add_text(Hasher& hasher, BorrowedRef text) {
  const auto kind = static_cast<std::size_t>(PyUnicode_KIND(text.get()));
  const auto length = static_cast<std::size_t>(PyUnicode_GET_LENGTH(text.get()));
  hasher.add(kind);
  hasher.add(std::string_view(static_cast<const char*>(PyUnicode_DATA(text.get())), kind * length));
}

}  // namespace

bool is_native(BorrowedRef object, const char* name) {
  return std::strcmp(object.type()->tp_name, name) == 0 && !is_python_class(reinterpret_cast<PyObject*>(object.type()));
}

bool add_atom(Hasher& hasher, BorrowedRef object) {
  PyObject* raw = object.get();
  if (raw == Py_None || raw == Py_Ellipsis || raw == Py_NotImplemented || PyBool_Check(raw)) {
    hasher.add_pointer(raw);
  } else if (PyLong_CheckExact(raw)) {
    add_long(hasher, object);
  } else if (PyFloat_CheckExact(raw)) {
    add_double(hasher, PyFloat_AS_DOUBLE(raw));
  } else if (PyComplex_CheckExact(raw)) {
    add_double(hasher, PyComplex_RealAsDouble(raw));
    add_double(hasher, PyComplex_ImagAsDouble(raw));
  } else if (PyUnicode_CheckExact(raw)) {
    add_text(hasher, object);
  } else if (PyBytes_CheckExact(raw)) {
    hasher.add(std::string_view(PyBytes_AS_STRING(raw), static_cast<std::size_t>(PyBytes_GET_SIZE(raw))));
  } else if (PyByteArray_CheckExact(raw)) {
    hasher.add(std::string_view(PyByteArray_AS_STRING(raw), static_cast<std::size_t>(PyByteArray_GET_SIZE(raw))));
  } else if (is_native(object, "array.array")) {
    add_text(hasher, get_attr(object, "typecode"));
    hasher.add(bytes_view(require(PyBytes_FromObject(raw))));
  } else if (is_path(object)) {
    hasher.add(std::string_view(str_of(object)));
  } else if (PyRange_Check(raw) || std::find(kShown.begin(), kShown.end(), object.type()->tp_name) != kShown.end()) {
    hasher.add(std::string_view(repr_of(object)));
  } else {
    return false;
  }
  return true;
}

bool is_path(BorrowedRef object) {
  BorrowedRef type = reinterpret_cast<PyObject*>(object.type());
  if (!is_python_class(type)) return false;
  Ref module = find_item(own_dict(type), "__module__");
  return module && is_str(module) && to_text(module).starts_with("pathlib");
}

bool is_enum_class(BorrowedRef type) {
  const char* metaclass = type.type()->tp_name;
  return std::strcmp(metaclass, "EnumType") == 0 || std::strcmp(metaclass, "EnumMeta") == 0;
}

bool is_enum_member(BorrowedRef object) { return is_enum_class(reinterpret_cast<PyObject*>(object.type())); }

bool is_lru_cache(BorrowedRef object) { return is_native(object, "functools._lru_cache_wrapper"); }

namespace {

// What annotations are made of: since 3.12 objects of C types, which compare by identity.
bool is_type_parameter(BorrowedRef object) {
  constexpr std::array<const char*, 4> kNames = {"typing.TypeVar", "typing.ParamSpec", "typing.TypeVarTuple",
                                                 "typing.TypeAliasType"};
  return std::any_of(kNames.begin(), kNames.end(), [&](const char* name) { return is_native(object, name); });
}

// `list[int]`, `collections.abc.Callable[[int], str]`.
bool is_generic_alias(BorrowedRef object) {
  if (Py_IS_TYPE(object.get(), &Py_GenericAliasType)) return true;
  return PyObject_TypeCheck(object.get(), &Py_GenericAliasType) &&
         std::strcmp(object.type()->tp_name, "_CallableGenericAlias") == 0;
}

// Of the module `operator`: fixed once made, and all of it told when pickled.
bool is_getter(BorrowedRef object) {
  constexpr std::array<const char*, 3> kNames = {"operator.itemgetter", "operator.attrgetter", "operator.methodcaller"};
  return std::any_of(kNames.begin(), kNames.end(), [&](const char* name) { return is_native(object, name); });
}

}  // namespace

bool holds_plain_values(BorrowedRef container) {
  const auto is_plain = [](const Ref& element) {
    Hasher hasher;
    return add_atom(hasher, element);
  };
  const auto any_plain = [&](const std::vector<Ref>& elements) {
    return std::any_of(elements.begin(), elements.end(), is_plain);
  };
  switch (container_kind(container)) {
    case ContainerKind::dict: {
      const std::vector<Item> items = dict_items(container);
      return std::any_of(items.begin(), items.end(), [&](const Item& item) { return is_plain(item.value); });
    }
    case ContainerKind::list:
      return any_plain(sequence_items(container));
    case ContainerKind::set:
      return any_plain(set_items(container));
    case ContainerKind::deque:
      return any_plain(deque_items(container));
    default:
      return false;
  }
}

bool is_reference(BorrowedRef object) {
  PyObject* raw = object.get();
  return PyType_Check(raw) || PyFunction_Check(raw) || PyModule_Check(raw) || PyCFunction_Check(raw) ||
         is_enum_member(object) || is_lru_cache(object) || is_type_parameter(object);
}

bool native_parts(BorrowedRef object, std::vector<Ref>& parts) {
  PyObject* raw = object.get();
  const auto add = [&](const char* name) { parts.push_back(get_attr(object, name)); };
  if (PyMethod_Check(raw)) {
    parts = {Ref::borrow(PyMethod_GET_FUNCTION(raw)), Ref::borrow(PyMethod_GET_SELF(raw))};
  } else if (is_descriptor(object)) {
    for (PyObject** field : descriptor_fields(object)) {
      parts.push_back(*field != nullptr ? Ref::borrow(*field) : none());
    }
  } else if (PyCode_Check(raw)) {  // as in a `typing.ForwardRef`
    for (const char* part : {"co_code", "co_consts", "co_names", "co_varnames", "co_freevars", "co_cellvars",
                             "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_flags", "co_exceptiontable",
                             "co_linetable", "co_qualname", "co_filename", "co_firstlineno"}) {
      add(part);
    }
  } else if (is_native(object, "functools.partial")) {
    add("func"), add("args"), add("keywords");
  } else if (is_native(object, "re.Pattern")) {
    add("pattern"), add("flags");
  } else if (is_getter(object)) {
    parts = sequence_items(call_method(object, "__reduce__", {}));
  } else if (PySlice_Check(raw)) {
    add("start"), add("stop"), add("step");
  } else if (is_native(object, "_struct.Struct")) {
    add("format");
  } else if (is_generic_alias(object)) {
    add("__origin__"), add("__args__"), add("__unpacked__");
  } else if (is_native(object, "types.UnionType")) {
    add("__args__");
  } else if (is_native(object, "mappingproxy")) {
    parts = {call(reinterpret_cast<PyObject*>(&PyDict_Type), {object})};
  } else {
    return false;
  }
  return true;
}

Ref plain_value(BorrowedRef object) {
  PyObject* raw = object.get();
  if (!is_python_class(reinterpret_cast<PyObject*>(object.type()))) return {};
  if (PyTuple_Check(raw)) return tuple_of(sequence_items(object));
  if (PyLong_Check(raw)) return require(PyLong_Type.tp_as_number->nb_int(raw));
  if (PyUnicode_Check(raw)) return require(PyUnicode_FromObject(raw));
  if (PyFloat_Check(raw)) return require(PyFloat_FromDouble(PyFloat_AS_DOUBLE(raw)));
  if (PyComplex_Check(raw)) return require(PyComplex_FromCComplex(object.as<PyComplexObject>()->cval));
  if (PyBytes_Check(raw)) return require(PyBytes_FromStringAndSize(PyBytes_AS_STRING(raw), PyBytes_GET_SIZE(raw)));
  return {};
}

constexpr const char* kNamespace = "types.SimpleNamespace";  // nothing but a dict

bool is_plain_instance(BorrowedRef object) {
  BorrowedRef type = reinterpret_cast<PyObject*>(object.type());
  if (!is_python_class(type)) return is_native(object, kNamespace);
  // A base in C may have storage of its own, unless it adds nothing to `object` (typing.Generic and others).
  const std::vector<Ref> bases = sequence_items(mro_of(type));
  return std::all_of(bases.begin(), bases.end(), [](const Ref& base) {
    const auto* raw = base.as<PyTypeObject>();
    return is_python_class(base) || raw->tp_basicsize <= PyBaseObject_Type.tp_basicsize ||
           std::strcmp(raw->tp_name, kNamespace) == 0;
  });
}

bool compares_by_identity(BorrowedRef type) {
  const auto* object = type.as<PyTypeObject>();
  return object->tp_richcompare == PyBaseObject_Type.tp_richcompare && object->tp_hash == PyBaseObject_Type.tp_hash;
}

bool has_finalizer(BorrowedRef object) {
  if (object.type()->tp_finalize != nullptr || object.type()->tp_del != nullptr) return true;
  const Ref registry = get_attr(get_attr(import_module("weakref"), "finalize"), "_registry");
  const std::vector<Item> finalizers = dict_items(registry);
  return std::any_of(finalizers.begin(), finalizers.end(),
                     [&](const Item& item) { return weak_referent(get_attr(item.value, "weakref")) == object; });
}

bool is_bare(BorrowedRef object) {
  if (PyObject_IS_GC(object.get())) return false;
  if (Py_IS_TYPE(object.get(), &PyBaseObject_Type)) return true;
  return is_plain_instance(object) && object.type()->tp_basicsize == PyBaseObject_Type.tp_basicsize;
}

}  // namespace midflight
