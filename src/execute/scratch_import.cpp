#include "execute/scratch_import.h"

#include <algorithm>
#include <utility>

#include "base/dotted.h"
#include "cpython/objects.h"
#include "execute/scratch.h"
#include "stage/locate.h"

namespace midflight {
namespace {

constexpr const char* kCapsule = "midflight.ScratchImport";

PyObject* scratch_import(PyObject* self, PyObject* args, PyObject* keywords) {
  static const char* const kNames[] = {"name", "globals", "locals", "fromlist", "level", nullptr};
  PyObject *name = nullptr, *globals = Py_None, *locals = Py_None, *fromlist = Py_None;
  int level = 0;
  if (!PyArg_ParseTupleAndKeywords(args, keywords, "U|OOOi:__import__", const_cast<char**>(kNames), &name, &globals,
                                   &locals, &fromlist, &level)) {
    return nullptr;
  }
  auto* importer = static_cast<ScratchImport*>(PyCapsule_GetPointer(self, kCapsule));
  if (importer == nullptr) {
    // The update is over: code that kept the scratch builtins imports in the ordinary way.
    PyErr_Clear();  // the expected error of a retired capsule
    return run_python([&] { return PyImport_ImportModuleLevelObject(name, globals, locals, fromlist, level); });
  }
  return guarded([&] { return importer->import(name, globals, fromlist, level); });
}

PyMethodDef kImportMethod = {"__import__", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(scratch_import)),
                             METH_VARARGS | METH_KEYWORDS, nullptr};

struct ImportModule {
  static constexpr const char* kName = "_gcd_import";

  // `self`: the importer's capsule, its thread, and the function of the import system.
  static PyObject* run(PyObject* self, PyObject* args, PyObject* keywords) {
    static const char* const kNames[] = {"name", "package", "level", nullptr};
    PyObject *name = nullptr, *package = Py_None;
    int level = 0;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "O|Oi:_gcd_import", const_cast<char**>(kNames), &name, &package,
                                     &level)) {
      return nullptr;
    }
    PyObject* capsule = PyTuple_GET_ITEM(self, 0);
    const bool mine = PyLong_AsUnsignedLong(PyTuple_GET_ITEM(self, 1)) == PyThread_get_thread_ident();
    if (!mine || !PyUnicode_Check(name) || PyCapsule_IsValid(capsule, kCapsule) == 0) {
      return run_python([&] { return PyObject_Call(PyTuple_GET_ITEM(self, 2), args, keywords); });
    }
    auto* importer = static_cast<ScratchImport*>(PyCapsule_GetPointer(capsule, kCapsule));
    return guarded([&] { return importer->import_module_of(name, package, level); });
  }
};

PyMethodDef kImportModuleMethod = {ImportModule::kName,
                                   reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(&ImportModule::run)),
                                   METH_VARARGS | METH_KEYWORDS, nullptr};

BorrowedRef loaded_modules() { return PyImport_GetModuleDict(); }

}  // namespace

ScratchImport::ScratchImport(Scratch& scratch, const ScopeTest& in_scope, Run run, Run added, Failed failed)
    : scratch_(scratch),
      in_scope_(in_scope),
      run_(std::move(run)),
      added_(std::move(added)),
      failed_(std::move(failed)),
      capsule_(require(PyCapsule_New(this, kCapsule, nullptr))) {}

ScratchImport::~ScratchImport() {
  reset_import_module();
  PyCapsule_SetName(capsule_.get(), "retired");
}

Ref ScratchImport::make_builtins() {
  Ref builtins = require(PyDict_Copy(PyEval_GetBuiltins()));
  set_item(builtins, "__import__", require(PyCFunction_New(&kImportMethod, capsule_.get())));
  return builtins;
}

void ScratchImport::replace_import_module() {
  Ref module = import_module("importlib._bootstrap");
  bootstrap_ = Ref::borrow(PyModule_GetDict(module.get()));
  import_name_ = interned(make_str(ImportModule::kName));
  Ref original = find_item(bootstrap_, import_name_);
  check(static_cast<bool>(original), "the import system has the function that import_module calls");
  Ref thread = require(PyLong_FromUnsignedLong(PyThread_get_thread_ident()));
  Ref self = tuple_of({capsule_, thread, original});
  set_item(bootstrap_, import_name_, require(PyCFunction_New(&kImportModuleMethod, self.get())));
  import_ = std::move(original);
}

void ScratchImport::reset_import_module() {
  // An entry that is there is replaced without any allocation.
  if (import_) set_item(bootstrap_, import_name_, std::exchange(import_, {}));
}

Ref ScratchImport::import_module_of(BorrowedRef name, BorrowedRef package, int level) {
  if (level == 0) return load_with_parents(to_text(name));
  Ref resolve = get_attr(import_module("importlib.util"), "resolve_name");
  return load_with_parents(
      to_text(call(resolve, {make_str(std::string(static_cast<std::size_t>(level), '.') + to_text(name)), package})));
}

void forget_import_module() {
  Ref module = import_module("importlib._bootstrap");
  Ref current = get_attr(module, ImportModule::kName);
  if (!PyCFunction_Check(current.get()) || PyCFunction_GET_FUNCTION(current.get()) != kImportModuleMethod.ml_meth)
    return;
  const BorrowedRef self = PyCFunction_GET_SELF(current.get());
  check(static_cast<bool>(self), "what replaces import_module has been given what it replaces");
  set_attr(module, ImportModule::kName, PyTuple_GET_ITEM(self.get(), 2));
}

void ScratchImport::add_package_views() {
  for (std::size_t i = 0; i < scratch_.modules.size(); ++i) {
    const std::string name = scratch_.modules[i]->name;
    const std::string parent = parent_of(name);
    if (parent.empty()) continue;
    ScratchModule* view = scratch_.find(parent);
    if (view == nullptr) {
      Ref live = find_item(loaded_modules(), parent.c_str());
      if (!live || !PyModule_Check(live.get())) continue;
      auto module = std::make_unique<ScratchModule>();
      module->name = parent;
      module->live = live;
      module->module = require(PyModule_New(parent.c_str()));
      module->dict = Ref::borrow(PyModule_GetDict(module->module.get()));
      module->state = ScratchModule::State::done;
      for (const Item& item : dict_items(PyModule_GetDict(live.get()))) set_item(module->dict, item.key, item.value);
      scratch_.modules.push_back(std::move(module));
      added_(*scratch_.modules.back());
      view = scratch_.modules.back().get();
    }
    // Something else of that name is what the package has bound after it imported the submodule.
    const std::string leaf = last_of(name);
    Ref bound = find_item(view->dict, leaf.c_str());
    if (!bound || bound == scratch_.modules[i]->live) set_item(view->dict, leaf.c_str(), scratch_.modules[i]->module);
  }
}

std::string ScratchImport::absolute_name(BorrowedRef name, BorrowedRef globals, int level) {
  std::string text = to_text(name);
  if (level == 0) return text;
  Ref package = find_item(globals, "__package__");
  if (!package || !is_str(package)) {
    Ref own = find_item(globals, "__name__");
    check(static_cast<bool>(own), "a module's namespace has a name");
    const std::string own_name = to_text(own);
    package = make_str(find_item(globals, "__path__") ? own_name : parent_of(own_name));
  }
  Ref resolve = get_attr(import_module("importlib.util"), "resolve_name");
  return to_text(call(resolve, {make_str(std::string(static_cast<std::size_t>(level), '.') + text), package}));
}

Ref ScratchImport::import(BorrowedRef name, BorrowedRef globals, BorrowedRef fromlist, int level) {
  const std::string absolute = absolute_name(name, globals, level);
  Ref leaf = load_with_parents(absolute);
  if (fromlist && fromlist.get() != Py_None && is_truthy(fromlist)) {
    if (find_attr(leaf, "__path__")) load_from_list(leaf, absolute, fromlist);
    return leaf;
  }
  // `import a.b` gives `a`; `__import__("b", level=1)` gives what stands first in the written name.
  const std::string written = to_text(name);
  const std::size_t dot = written.find('.');
  if (dot == std::string::npos) return leaf;
  return load(absolute.substr(0, absolute.size() - (written.size() - dot)));
}

void ScratchImport::load_from_list(BorrowedRef package, const std::string& name, BorrowedRef fromlist) {
  Ref names = list_from(fromlist);
  for (const Ref& item : sequence_items(names)) {
    if (!is_str(item)) continue;
    if (text_equals(item, "*")) {
      if (Ref all = find_attr(package, "__all__")) load_from_list(package, name, all);
      continue;
    }
    const std::string submodule = name + "." + to_text(item);
    // A package has its scratch submodules before they have run.
    const ScratchModule* waiting = scratch_.find(submodule);
    Ref known = find_attr(package, item);
    const bool is_waiting = waiting != nullptr && known == waiting->module;
    if (known && !is_waiting) continue;
    try {
      load_with_parents(submodule);
    } catch (const PythonError&) {
      // As in the import system: the name may be no submodule at all; anything else is an error.
      if (!PyErr_ExceptionMatches(PyExc_ModuleNotFoundError)) throw;
      Ref error = take_error();
      Ref missing = find_attr(error, "name");
      if (missing && is_str(missing) && to_text(missing) == submodule) continue;
      PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(error.get())), error.get());
      throw;
    }
  }
}

Ref ScratchImport::load_with_parents(const std::string& name) {
  Ref module;
  for (std::size_t dot = 0; dot != std::string::npos;) {
    dot = name.find('.', dot + 1);
    module = load(name.substr(0, dot));
  }
  return module;
}

Ref ScratchImport::load(const std::string& name) {
  if (ScratchModule* known = scratch_.find(name)) {
    const bool first = known->state == ScratchModule::State::idle;
    run_(*known);
    const ScratchModule* package = first ? scratch_.find(parent_of(name)) : nullptr;
    if (package != nullptr && package->slice != nullptr && package->slice->whole) bind_in_parent(name, known->module);
    return known->module;
  }
  if (Ref live = find_item(loaded_modules(), name.c_str())) {
    if (!(live == BorrowedRef(Py_None))) return live;
  }
  if (Ref module = load_new(name)) return module;
  // Not PyImport_ImportModule: that asks the running code's builtins, which are the scratch ones.
  Ref text = make_str(name);
  require(run_python([&] { return PyImport_ImportModuleLevelObject(text.get(), nullptr, nullptr, nullptr, 0); }));
  Ref module = find_item(loaded_modules(), name.c_str());
  if (!module) raise(PyExc_ImportError, "module '" + name + "' is not in sys.modules after its import");
  return module;
}

Ref ScratchImport::find_spec(const std::string& name) {
  Ref path = none();
  if (const std::string parent = parent_of(name); !parent.empty()) {
    path = find_attr(load(parent), "__path__");
    if (!path) raise(PyExc_ModuleNotFoundError, "No module named '" + name + "'; '" + parent + "' is not a package");
  }
  return midflight::find_spec(name, path);
}

Ref ScratchImport::load_new(const std::string& name) {
  Ref spec = find_spec(name);
  if (!spec) {
    PyErr_SetImportErrorSubclass(PyExc_ModuleNotFoundError, make_str("No module named '" + name + "'").get(),
                                 make_str(name).get(), nullptr);
    throw PythonError();
  }
  Ref loader = get_attr(spec, "loader"), origin = get_attr(spec, "origin");
  Ref get_code = find_attr(loader, "get_code");
  if (!get_code || !is_str(origin) || !find_attr(loader, "get_data") || !in_scope_(name, origin)) return {};
  auto module = std::make_unique<ScratchModule>();
  module->name = name;
  module->is_new = true;
  module->code = call(get_code, {make_str(name)});
  if (module->code == BorrowedRef(Py_None)) return {};
  module->filename = origin;
  module->source = call_method(loader, "get_data", {origin});
  module->module = call(get_attr(import_module("importlib.util"), "module_from_spec"), {spec});
  module->dict = Ref::borrow(PyModule_GetDict(module->module.get()));
  set_item(module->dict, "__builtins__", scratch_.builtins);
  scratch_.modules.push_back(std::move(module));
  ScratchModule* added = scratch_.modules.back().get();
  added_(*added);
  try {
    run_(*added);
  } catch (...) {
    ErrorScope keep;
    forget(*added);
    throw;
  }
  bind_in_parent(name, added->module);
  return added->module;
}

void ScratchImport::forget(const ScratchModule& module) {
  failed_(module);
  const auto place = std::find_if(scratch_.modules.begin(), scratch_.modules.end(),
                                  [&](const auto& known) { return known.get() == &module; });
  const std::unique_ptr<ScratchModule> gone = std::move(*place);  // whatever its end runs finds the others in order
  scratch_.modules.erase(place);
}

void ScratchImport::bind_in_parent(const std::string& name, BorrowedRef module) {
  const std::string parent = parent_of(name);
  if (parent.empty()) return;
  ScratchModule* scratch_parent = scratch_.find(parent);
  if (scratch_parent == nullptr) {
    add_package_views();
    scratch_parent = scratch_.find(parent);
  }
  if (scratch_parent != nullptr) set_item(scratch_parent->dict, last_of(name).c_str(), module);
}

}  // namespace midflight
