#include "execute/script.h"

#include <unordered_map>

#include "base/fault.h"
#include "cpython/container.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/slots.h"
#include "cpython/type.h"
#include "execute/instrument.h"
#include "execute/young.h"
#include "stage/code_tree.h"
#include "stage/syntax.h"

namespace midflight {
namespace {

constexpr const char* kCapsule = "midflight.StoreLog";

class StoreLog {
 public:
  StoreLog() : capsule_(require(PyCapsule_New(this, kCapsule, nullptr))) {}
  ~StoreLog() { PyCapsule_SetName(capsule_.get(), "retired"); }
  StoreLog(const StoreLog&) = delete;
  StoreLog& operator=(const StoreLog&) = delete;
  BorrowedRef capsule() const { return capsule_; }

  void attribute(BorrowedRef object, BorrowedRef name) {
    Store store;
    store.object = Ref::borrow(object);
    store.key = Ref::borrow(name);
    store.kind = kind_of_attribute(object, name);
    add(std::move(store));
  }
  void object(BorrowedRef object) { pending_.push_back(Ref::borrow(object)); }
  void key(BorrowedRef key) {
    check(!pending_.empty(), "a stored item's object is announced before its key");
    Store store;
    store.object = std::move(pending_.back());
    pending_.pop_back();
    if (has_plain_content(store.object)) return content(store.object, key);
    // Deleting an element moves the others: only the whole list can be put back.
    if (PyList_Check(store.object.get())) return whole(store.object);
    store.key = Ref::borrow(key);
    store.is_item = true;
    if (PyDict_CheckExact(store.object.get()) && is_str(key)) store.kind = Store::Kind::text_item;
    add(std::move(store));
  }
  void whole(BorrowedRef object) {
    if (has_plain_content(object)) return content(object, require(PySlice_New(nullptr, nullptr, nullptr)));
    Store store;
    store.object = Ref::borrow(object);
    for (const Store& known : stores_) {
      if (known.object == store.object && known.is_item && PySlice_Check(known.key.get())) return;
    }
    store.key = require(PySlice_New(nullptr, nullptr, nullptr));
    store.is_item = true;
    add(std::move(store));
  }

  std::vector<Store> take() { return std::move(stores_); }
  void take_back() {
    for (auto store = stores_.rbegin(); store != stores_.rend(); ++store) put_value(*store, store->before);
    stores_.clear();
  }

 private:
  static Store::Kind kind_of_attribute(BorrowedRef object, BorrowedRef name) {
    if (PyModule_CheckExact(object.get())) return Store::Kind::module_name;
    if (is_type(object)) return is_python_class(object) ? Store::Kind::type : Store::Kind::loose;
    BorrowedRef type = reinterpret_cast<PyObject*>(object.type());
    if (!is_python_class(type) || object.type()->tp_setattro != PyObject_GenericSetAttr) return Store::Kind::loose;
    // A data descriptor of the class takes the value, unless it is a slot.
    BorrowedRef found = _PyType_Lookup(object.type(), name.get());
    if (found && !is_slot(found) && Py_TYPE(found.get())->tp_descr_set != nullptr) return Store::Kind::loose;
    return Store::Kind::instance;
  }

  // A container whose contents can be exchanged, and that is no namespace.
  static bool has_plain_content(BorrowedRef object) {
    const bool exact = PyDict_CheckExact(object.get()) || PyList_CheckExact(object.get());
    return exact && is_exchangeable(object) && !(PyDict_Check(object.get()) && find_item(object, "__name__"));
  }

  void content(BorrowedRef object, BorrowedRef key) {
    for (Store& known : stores_) {
      if (known.kind == Store::Kind::content && known.object == object) return known.keys.push_back(Ref::borrow(key));
    }
    Store store;
    store.kind = Store::Kind::content;
    store.is_item = true;
    store.object = Ref::borrow(object);
    store.key = Ref::borrow(key);
    store.keys = {store.key};
    store.before = current_value(store);
    stores_.push_back(std::move(store));
  }

  static bool same_place(const Store& a, const Store& b) {
    if (!(a.object == b.object) || a.is_item != b.is_item || a.kind != b.kind) return false;
    if (a.key == b.key) return true;
    if (!is_str(a.key) || !is_str(b.key)) return false;
    return are_equal(a.key, b.key);
  }

  void add(Store store) {
    for (const Store& known : stores_) {
      if (same_place(known, store)) return;
    }
    store.before = current_value(store);
    stores_.push_back(std::move(store));
  }

  Ref capsule_;
  std::vector<Store> stores_;
  std::vector<Ref> pending_;
};

// Once the script has ended the functions announce nothing any more.
StoreLog* log_of(PyObject* capsule) {
  return PyCapsule_IsValid(capsule, kCapsule) ? static_cast<StoreLog*>(PyCapsule_GetPointer(capsule, kCapsule))
                                              : nullptr;
}

PyObject* note_attribute(PyObject* self, PyObject* args) {
  return guarded([&] {
    PyObject *object = nullptr, *name = nullptr;
    if (!PyArg_ParseTuple(args, "OU", &object, &name)) throw PythonError();
    if (StoreLog* log = log_of(self)) log->attribute(object, name);
    return Ref::borrow(object);
  });
}
PyObject* note_object(PyObject* self, PyObject* object) {
  return guarded([&] {
    if (StoreLog* log = log_of(self)) log->object(object);
    return Ref::borrow(object);
  });
}
PyObject* note_key(PyObject* self, PyObject* key) {
  return guarded([&] {
    if (StoreLog* log = log_of(self)) log->key(key);
    return Ref::borrow(key);
  });
}
PyObject* note_whole(PyObject* self, PyObject* object) {
  return guarded([&] {
    if (StoreLog* log = log_of(self)) log->whole(object);
    return Ref::borrow(object);
  });
}
PyObject* noted_setattr(PyObject* self, PyObject* args) {
  return guarded([&] {
    PyObject *object = nullptr, *name = nullptr, *value = nullptr;
    if (!PyArg_ParseTuple(args, "OUO:setattr", &object, &name, &value)) throw PythonError();
    if (StoreLog* log = log_of(self)) log->attribute(object, name);
    set_attr(object, BorrowedRef(name), value);
    return none();
  });
}
PyObject* noted_delattr(PyObject* self, PyObject* args) {
  return guarded([&] {
    PyObject *object = nullptr, *name = nullptr;
    if (!PyArg_ParseTuple(args, "OU:delattr", &object, &name)) throw PythonError();
    if (StoreLog* log = log_of(self)) log->attribute(object, name);
    set_attr(object, BorrowedRef(name), BorrowedRef());
    return none();
  });
}

PyMethodDef kFunctions[] = {{kNoteAttribute, note_attribute, METH_VARARGS, nullptr},
                            {kNoteObject, note_object, METH_O, nullptr},
                            {kNoteKey, note_key, METH_O, nullptr},
                            {kNoteWhole, note_whole, METH_O, nullptr},
                            {kSetAttribute, noted_setattr, METH_VARARGS, nullptr},
                            {kDeleteAttribute, noted_delattr, METH_VARARGS, nullptr}};

void match_code(BorrowedRef instrumented, BorrowedRef plain, std::unordered_map<BorrowedRef, BorrowedRef>& plain_of) {
  std::vector<Ref> from = nested_code(instrumented), to = nested_code(plain);
  check(from.size() == to.size(), "instrumenting adds no code objects");
  for (std::size_t i = 0; i < from.size(); ++i) {
    plain_of.emplace(from[i], to[i]);
    match_code(from[i], to[i], plain_of);
  }
}

}  // namespace

Ref current_value(const Store& store) {
  switch (store.kind) {
    case Store::Kind::module_name:
      return find_item(PyModule_GetDict(store.object.get()), store.key);
    case Store::Kind::type:
      return Ref::borrow(own_attribute(store.object, store.key));
    case Store::Kind::instance:
      return instance_attribute(store.object, store.key);
    case Store::Kind::text_item:
      return find_item(store.object, store.key);
    case Store::Kind::content:
      return make_like(store.object, store.object);
    case Store::Kind::loose:
      break;
  }
  if (!store.is_item) return find_attr(store.object, store.key);
  try {
    return get_item(store.object, store.key);
  } catch (const PythonError&) {
    if (!PyErr_ExceptionMatches(PyExc_LookupError)) throw;
    PyErr_Clear();  // the expected KeyError or IndexError
    return {};
  }
}

void put_value(const Store& store, BorrowedRef value) {
  switch (store.kind) {
    case Store::Kind::module_name:
    case Store::Kind::text_item: {
      BorrowedRef dict = store.kind == Store::Kind::text_item ? BorrowedRef(store.object)
                                                              : BorrowedRef(PyModule_GetDict(store.object.get()));
      if (value) {
        set_item(dict, store.key, value);
      } else {
        remove_item(dict, store.key);
      }
      return;
    }
    case Store::Kind::type:
      if (value || own_attribute(store.object, store.key)) set_type_attribute(store.object, store.key, value);
      return;
    case Store::Kind::instance:
      return set_instance_attribute(store.object, store.key, value);
    case Store::Kind::content:
      check(is_exchangeable(store.object),
            "nothing is in the middle of changing a container that a hotfix has stored in");
      return exchange_contents(store.object, make_like(store.object, value));
    case Store::Kind::loose:
      break;
  }
  if (!value && !current_value(store)) return;
  if (store.is_item) {
    put_item(store.object, store.key, value);
  } else {
    set_attr(store.object, store.key, value);
  }
}

Script::Script(BorrowedRef source, BorrowedRef filename, BorrowedRef name)
    : filename_(Ref::borrow(filename)), name_(Ref::borrow(name)) {
  Ref tree = Syntax::parse(source, filename);
  plain_ = Syntax::compile(tree, filename, 0);
  instrument_stores(tree);
  instrumented_ = Syntax::compile(tree, filename, 0);
}

ScriptRun Script::run() {
  StoreLog log;
  YoungObjects young;
  ScriptRun run;
  run.globals = make_dict();
  set_item(run.globals, "__name__", name_);
  set_item(run.globals, "__file__", filename_);
  set_item(run.globals, "__builtins__", PyEval_GetBuiltins());
  for (PyMethodDef& function : kFunctions) {
    set_item(run.globals, function.ml_name, require(PyCFunction_New(&function, log.capsule().get())));
  }
  try {
    run_code(instrumented_, run.globals);
    fault_point("hotfix: the script has run");
    for (const PyMethodDef& function : kFunctions) remove_item(run.globals, make_str(function.ml_name));
    young.collect(run.young, run.young_set);
    use_plain_code(run.young);
  } catch (...) {
    ErrorScope keep;
    log.take_back();
    throw;
  }
  run.stores = log.take();
  // The copies of what was there are ours.
  for (const Store& store : run.stores) run.young_set.erase(store.before);
  std::erase_if(run.young, [&](const Ref& object) { return !run.young_set.contains(object); });
  return run;
}

// Nothing of the instrumentation stays.
void Script::use_plain_code(const std::vector<Ref>& young) const {
  std::unordered_map<BorrowedRef, BorrowedRef> plain_of;
  match_code(instrumented_, plain_, plain_of);
  for (const Ref& object : young) {
    if (!is_function(object)) continue;
    auto plain = plain_of.find(code_of(object));
    if (plain == plain_of.end()) continue;
    FunctionPayload payload = payload_of(object);
    payload.code = Ref::borrow(plain->second);
    exchange_payload(object, payload);
  }
}

}  // namespace midflight
