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

bool is_missing() {
  return PyErr_ExceptionMatches(PyExc_FileNotFoundError) || PyErr_ExceptionMatches(PyExc_NotADirectoryError);
}

// What the loader of a module gives that is in no file of its own; empty if it gives nothing.
Ref source_from_loader(const ModuleRecord& record) {
  Ref loader = find_attr(record.module, "__loader__"), spec = find_attr(record.module, "__spec__");
  if (!loader) return {};
  Ref name = spec ? find_attr(spec, "name") : Ref();
  try {
    if (Ref invalidate = find_attr(loader, "invalidate_caches")) call(invalidate, {});
    if (Ref get_data = find_attr(loader, "get_data")) return call(get_data, {record.filename});
    Ref get_source = find_attr(loader, "get_source");
    Ref source = get_source ? call(get_source, {name ? name : make_str(record.name)}) : Ref();
    if (!source || !is_str(source)) return {};
    return require(PyUnicode_AsEncodedString(source.get(), "utf-8", "surrogatepass"));
  } catch (const PythonError&) {
    if (!PyErr_ExceptionMatches(PyExc_OSError) && !PyErr_ExceptionMatches(PyExc_ImportError)) throw;
    PyErr_Clear();  // the expected error of a loader that has no such source
    return {};
  }
}

}  // namespace

Ref read_source(const ModuleRecord& record) {
  try {
    return read_stable(record.file_path());
  } catch (const PythonError&) {
    if (!is_missing()) throw;
    Ref missing = take_error();
    if (Ref source = source_from_loader(record)) return source;
    PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(missing.get())), missing.get());
    throw;
  }
}

Ref find_spec(const std::string& name, BorrowedRef path) {
  const BorrowedRef path_of_finders = PySys_GetObject("meta_path");
  const Ref finders = path_of_finders ? list_from(path_of_finders) : list_of({});
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
    return {read_source(record), record.filename, {}};
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
