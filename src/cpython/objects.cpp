#include "cpython/objects.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace midflight {

Ref make_str(std::string_view text) {
  return require(PyUnicode_FromStringAndSize(text.data(), static_cast<Py_ssize_t>(text.size())));
}
Ref make_int(long long value) { return require(PyLong_FromLongLong(value)); }
Ref make_bool(bool value) { return Ref::borrow(value ? Py_True : Py_False); }
Ref none() { return Ref::borrow(Py_None); }

std::string to_text(BorrowedRef str) {
  if (PyUnicode_IS_COMPACT_ASCII(str.get())) {
    return {static_cast<const char*>(PyUnicode_DATA(str.get())),
            static_cast<std::size_t>(PyUnicode_GET_LENGTH(str.get()))};
  }
  Ref bytes = require(PyUnicode_AsEncodedString(str.get(), "utf-8", "backslashreplace"));
  return {PyBytes_AS_STRING(bytes.get()), static_cast<std::size_t>(PyBytes_GET_SIZE(bytes.get()))};
}

Ref interned(Ref str) {
  PyUnicode_InternInPlace(str.slot());
  return str;
}
bool is_str(BorrowedRef object) { return object && PyUnicode_CheckExact(object.get()); }

bool text_equals(BorrowedRef str, const char* text) {
  return is_str(str) && PyUnicode_CompareWithASCIIString(str.get(), text) == 0;
}

Ref get_attr(BorrowedRef object, const char* name) {
  return require(run_python([&] { return PyObject_GetAttrString(object.get(), name); }));
}
Ref get_attr(BorrowedRef object, BorrowedRef name) {
  return require(run_python([&] { return PyObject_GetAttr(object.get(), name.get()); }));
}

Ref find_attr(BorrowedRef object, BorrowedRef name) {
  PyObject* found = nullptr;
  require(run_python([&] {
#if PY_VERSION_HEX >= 0x030D0000
    return PyObject_GetOptionalAttr(object.get(), name.get(), &found);
#else
    return _PyObject_LookupAttr(object.get(), name.get(), &found);  // made public as the above in 3.13
#endif
  }));
  return Ref::steal(found);
}
Ref find_attr(BorrowedRef object, const char* name) { return find_attr(object, make_str(name)); }

void set_attr(BorrowedRef object, const char* name, BorrowedRef value) {
  require(run_python([&] { return PyObject_SetAttrString(object.get(), name, value.get()); }));
}
void set_attr(BorrowedRef object, BorrowedRef name, BorrowedRef value) {
  require(run_python([&] { return PyObject_SetAttr(object.get(), name.get(), value.get()); }));
}

Ref call(BorrowedRef callable, std::initializer_list<BorrowedRef> arguments) {
  std::array<PyObject*, 8> raw{};  // no allocation: it is called in the commit window
  check(arguments.size() <= raw.size(), "calls have few arguments");
  std::transform(arguments.begin(), arguments.end(), raw.begin(), [](BorrowedRef argument) { return argument.get(); });
  return require(
      run_python([&] { return PyObject_Vectorcall(callable.get(), raw.data(), arguments.size(), nullptr); }));
}

Ref call_method(BorrowedRef object, const char* name, std::initializer_list<BorrowedRef> arguments) {
  return call(get_attr(object, name), arguments);
}

Ref import_module(const char* name) {
  return require(run_python([&] { return PyImport_ImportModule(name); }));
}

void run_code(BorrowedRef code, BorrowedRef globals, BorrowedRef locals) {
  require(run_python([&] { return PyEval_EvalCode(code.get(), globals.get(), locals.get()); }));
}
void run_code(BorrowedRef code, BorrowedRef globals) { run_code(code, globals, globals); }

void run_signal_handlers() { require(run_python(PyErr_CheckSignals)); }

bool is_truthy(BorrowedRef object) {
  return require(run_python([&] { return PyObject_IsTrue(object.get()); })) != 0;
}
bool are_equal(BorrowedRef a, BorrowedRef b) {
  return require(run_python([&] { return PyObject_RichCompareBool(a.get(), b.get(), Py_EQ); })) != 0;
}
bool is_instance(BorrowedRef object, BorrowedRef type) {
  return require(run_python([&] { return PyObject_IsInstance(object.get(), type.get()); })) != 0;
}
std::string str_of(BorrowedRef object) {
  return to_text(require(run_python([&] { return PyObject_Str(object.get()); })));
}
std::string repr_of(BorrowedRef object) {
  return to_text(require(run_python([&] { return PyObject_Repr(object.get()); })));
}
Ref get_item(BorrowedRef object, BorrowedRef key) {
  return require(run_python([&] { return PyObject_GetItem(object.get(), key.get()); }));
}
void put_item(BorrowedRef object, BorrowedRef key, BorrowedRef value) {
  require(run_python([&] {
    return value ? PyObject_SetItem(object.get(), key.get(), value.get()) : PyObject_DelItem(object.get(), key.get());
  }));
}
bool contains(BorrowedRef container, BorrowedRef item) {
  return require(run_python([&] { return PySequence_Contains(container.get(), item.get()); })) != 0;
}
Ref list_from(BorrowedRef iterable) {
  return require(run_python([&] { return PySequence_List(iterable.get()); }));
}

Ref make_dict() { return require(PyDict_New()); }

Ref find_item(BorrowedRef dict, BorrowedRef key) {
  PyObject* found = run_python([&] { return PyDict_GetItemWithError(dict.get(), key.get()); });
  if (found == nullptr && PyErr_Occurred()) throw PythonError();
  return Ref::borrow(found);
}
Ref find_item(BorrowedRef dict, const char* key) { return find_item(dict, make_str(key)); }

void set_item(BorrowedRef dict, BorrowedRef key, BorrowedRef value) {
  require(run_python([&] { return PyDict_SetItem(dict.get(), key.get(), value.get()); }));
}
void set_item(BorrowedRef dict, const char* key, BorrowedRef value) {
  require(run_python([&] { return PyDict_SetItemString(dict.get(), key, value.get()); }));
}

bool remove_item(BorrowedRef dict, BorrowedRef key) {
  if (!find_item(dict, key)) return false;
  require(run_python([&] { return PyDict_DelItem(dict.get(), key.get()); }));
  return true;
}

namespace {

// An OrderedDict has an order beside that of its storage.
void sort_as_ordered(BorrowedRef dict, std::vector<Item>& items) {
  std::unordered_map<BorrowedRef, std::size_t> place;
  Ref iterator = require(PyODict_Type.tp_iter(dict.get()));
  while (Ref key = Ref::steal(PyIter_Next(iterator.get()))) place.emplace(key, place.size());
  if (PyErr_Occurred()) throw PythonError();
  std::sort(items.begin(), items.end(), [&](const Item& a, const Item& b) { return place[a.key] < place[b.key]; });
}

}  // namespace

std::vector<Item> dict_items(BorrowedRef dict) {
  std::vector<Item> items;
  items.reserve(static_cast<std::size_t>(PyDict_GET_SIZE(dict.get())));
  Py_ssize_t position = 0;
  PyObject *key = nullptr, *value = nullptr;
  while (PyDict_Next(dict.get(), &position, &key, &value)) items.push_back({Ref::borrow(key), Ref::borrow(value)});
  if (!PyDict_CheckExact(dict.get()) && PyODict_Check(dict.get())) sort_as_ordered(dict, items);
  return items;
}

Ref list_of(const std::vector<Ref>& items) {
  Ref list = require(PyList_New(static_cast<Py_ssize_t>(items.size())));
  for (std::size_t i = 0; i < items.size(); ++i) {
    PyList_SET_ITEM(list.get(), static_cast<Py_ssize_t>(i), Ref(items[i]).release());
  }
  return list;
}

Ref tuple_of(const std::vector<Ref>& items) {
  Ref tuple = require(PyTuple_New(static_cast<Py_ssize_t>(items.size())));
  for (std::size_t i = 0; i < items.size(); ++i) {
    PyTuple_SET_ITEM(tuple.get(), static_cast<Py_ssize_t>(i), Ref(items[i]).release());
  }
  return tuple;
}

void append(BorrowedRef list, BorrowedRef item) { require(PyList_Append(list.get(), item.get())); }

std::vector<Ref> sequence_items(BorrowedRef sequence) {
  std::vector<Ref> items;
  const Py_ssize_t size = Py_SIZE(sequence.get());
  items.reserve(static_cast<std::size_t>(size));
  const bool list = PyList_Check(sequence.get());
  for (Py_ssize_t i = 0; i < size; ++i) {
    items.push_back(Ref::borrow(list ? PyList_GET_ITEM(sequence.get(), i) : PyTuple_GET_ITEM(sequence.get(), i)));
  }
  return items;
}

std::vector<Ref> set_items(BorrowedRef set) {
  std::vector<Ref> items;
  const auto* storage = set.as<PySetObject>();
  for (Py_ssize_t i = 0; i <= storage->mask; ++i) {
    const setentry& entry = storage->table[i];
    // A deleted entry has a dummy key with hash -1, which no object has.
    if (entry.key != nullptr && entry.hash != -1) items.push_back(Ref::borrow(entry.key));
  }
  return items;
}

Ref make_set() { return set_from(BorrowedRef()); }
Ref set_of(const std::vector<Ref>& items) {
  Ref set = make_set();
  for (const Ref& item : items) add_element(set, item);
  return set;
}
Ref set_from(BorrowedRef iterable) {
  return require(run_python([&] { return PySet_New(iterable.get()); }));
}
Ref frozenset_from(BorrowedRef iterable) {
  return require(run_python([&] { return PyFrozenSet_New(iterable.get()); }));
}
void add_element(BorrowedRef set, BorrowedRef item) {
  require(run_python([&] { return PySet_Add(set.get(), item.get()); }));
}

}  // namespace midflight
