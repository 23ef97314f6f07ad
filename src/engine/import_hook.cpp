#include "engine/import_hook.h"

#include "cpython/objects.h"
#include "engine/fillings.h"

namespace midflight {

bool run_and_record(Registry& registry, BorrowedRef loader, BorrowedRef module) {
  Ref name = get_attr(module, "__name__");
  Ref code = call_method(loader, "get_code", {name});
  if (code.get() == Py_None || !PyCode_Check(code.get())) {
    raise(PyExc_ImportError, "the loader of module '" + to_text(name) + "' gives no code");
  }
  BorrowedRef dict = PyModule_GetDict(module.get());
  if (!find_item(dict, "__builtins__")) set_item(dict, "__builtins__", PyEval_GetBuiltins());
  const long began = registry.next_place();
  const ImportsUnderWay::Import under_way(registry.imports(), code);
  Fillings fillings(registry, code, began);
  try {
    run_code(code, dict);
  } catch (const PythonError&) {
    ErrorScope keep;
    fillings.note(to_text(name), false);
    throw;
  }
  // A module may put another object in its own place; only module objects are updated.
  Ref loaded = find_item(PyImport_GetModuleDict(), name);
  if (!(loaded == module)) return false;
  registry.record_import(module, to_text(name), code, began);
  fillings.note(to_text(name), true);
  return true;
}

}  // namespace midflight
