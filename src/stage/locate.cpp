#include "stage/locate.h"

#include "stage/source.h"

namespace midflight {
namespace {

// The spec of a module that has moved; empty if it is nowhere else.
Ref moved_spec(const ModuleRecord& record) {
  call_method(import_module("importlib"), "invalidate_caches", {});
  Ref path = none();
  if (const std::size_t dot = record.name.rfind('.'); dot != std::string::npos) {
    Ref parent = find_item(PyImport_GetModuleDict(), record.name.substr(0, dot).c_str());
    if (parent) path = find_attr(parent, "__path__");
    if (!path) return {};
  }
  Ref spec = find_spec(record.name, path);
  Ref origin = spec ? get_attr(spec, "origin") : Ref();
  if (!origin || !is_str(origin) || !is_truthy(get_attr(spec, "has_location"))) return {};
  return to_text(origin).ends_with(".py") ? spec : Ref();
}

}  // namespace

Ref find_spec(const std::string& name, BorrowedRef path) {
  Ref finders =
      require(PySys_GetObject("meta_path") != nullptr ? PySequence_List(PySys_GetObject("meta_path")) : PyList_New(0));
  for (const Ref& finder : sequence_items(finders)) {
    Ref find = find_attr(finder, "find_spec");
    if (!find) continue;
    Ref spec = call(find, {make_str(name), path, Py_None});
    if (!(spec == BorrowedRef(Py_None))) return spec;
  }
  return {};
}

SourceFile find_source(const ModuleRecord& record) {
  check(static_cast<bool>(record.filename), "a module whose source is read has a file name");
  try {
    return {read_stable(record.filename), record.filename, {}};
  } catch (const PythonError&) {
    if (record.is_main || !PyErr_ExceptionMatches(PyExc_FileNotFoundError)) throw;
    Ref missing = take_error();
    if (Ref spec = moved_spec(record)) {
      Ref filename = get_attr(spec, "origin");
      return {read_stable(filename), filename, spec};
    }
    PyErr_SetObject(PyExc_FileNotFoundError, missing.get());
    throw;
  }
}

std::vector<Item> module_dunders(BorrowedRef spec) {
  std::vector<Item> dunders = {{make_str("__spec__"), Ref::borrow(spec)}};
  const auto add = [&](const char* dunder, const char* attribute) {
    dunders.push_back({make_str(dunder), get_attr(spec, attribute)});
  };
  add("__file__", "origin");
  add("__loader__", "loader");
  add("__cached__", "cached");
  add("__package__", "parent");
  add("__path__", "submodule_search_locations");
  if (dunders.back().value == BorrowedRef(Py_None)) dunders.back().value = Ref();
  return dunders;
}

}  // namespace midflight
