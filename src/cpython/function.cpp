#include "cpython/function.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "cpython/error.h"
#include "cpython/objects.h"

#if PY_VERSION_HEX >= 0x030D0000
// Exported by CPython 3.13+, declared in an internal header only.
extern "C" void _PyFunction_SetVersion(PyFunctionObject* function, std::uint32_t version);
#endif

namespace midflight {
namespace {

// Makes every specialised call site forget `function`, and lets it be specialised again.
void renew_version(PyFunctionObject* function) noexcept {
#if PY_VERSION_HEX >= 0x030D0000
  // Versions belong to code objects here: a function with version 0 would never be specialised again.
  PyFunction_SetVectorcall(function, function->vectorcall);
  _PyFunction_SetVersion(function, 0);
  const std::uint32_t version = reinterpret_cast<PyCodeObject*>(function->func_code)->co_version;
  if (version > 1) _PyFunction_SetVersion(function, version);
#else
  function->func_version = 0;  // a new one is given at the next specialisation
#endif
}

template <typename Field>
void exchange(Field& field, Ref& value) noexcept {
  PyObject* old = reinterpret_cast<PyObject*>(field);
  field = reinterpret_cast<Field>(*value.slot());
  *value.slot() = old;
}

PyFunctionObject* raw(BorrowedRef function) { return function.as<PyFunctionObject>(); }
PyCodeObject* raw_code(BorrowedRef code) { return code.as<PyCodeObject>(); }

}  // namespace

FunctionPayload payload_of(BorrowedRef function) {
  PyFunctionObject* f = raw(function);
  FunctionPayload payload{
      Ref::borrow(f->func_globals),    Ref::borrow(f->func_builtins),    Ref::borrow(f->func_name),
      Ref::borrow(f->func_qualname),   Ref::borrow(f->func_code),        Ref::borrow(f->func_defaults),
      Ref::borrow(f->func_kwdefaults), Ref::borrow(f->func_closure),     Ref::borrow(f->func_doc),
      Ref::borrow(f->func_module),     Ref::borrow(f->func_annotations), Ref()};
#if PY_VERSION_HEX >= 0x030C0000
  payload.type_params = Ref::borrow(f->func_typeparams);
#endif
  return payload;
}

void exchange_payload(BorrowedRef function, FunctionPayload& payload) noexcept {
  PyFunctionObject* f = raw(function);
  exchange(f->func_globals, payload.globals);
  exchange(f->func_builtins, payload.builtins);
  exchange(f->func_name, payload.name);
  exchange(f->func_qualname, payload.qualname);
  exchange(f->func_code, payload.code);
  exchange(f->func_defaults, payload.defaults);
  exchange(f->func_kwdefaults, payload.kwdefaults);
  exchange(f->func_closure, payload.closure);
  exchange(f->func_doc, payload.doc);
  exchange(f->func_module, payload.module);
  exchange(f->func_annotations, payload.annotations);
#if PY_VERSION_HEX >= 0x030C0000
  exchange(f->func_typeparams, payload.type_params);
#endif
  renew_version(f);
}

BorrowedRef code_of(BorrowedRef function) { return raw(function)->func_code; }
BorrowedRef globals_of(BorrowedRef function) { return raw(function)->func_globals; }
BorrowedRef builtins_of(BorrowedRef function) { return raw(function)->func_builtins; }
BorrowedRef closure_of(BorrowedRef function) { return raw(function)->func_closure; }
BorrowedRef defaults_of(BorrowedRef function) { return raw(function)->func_defaults; }
BorrowedRef kwdefaults_of(BorrowedRef function) { return raw(function)->func_kwdefaults; }
BorrowedRef annotations_of(BorrowedRef function) { return raw(function)->func_annotations; }
BorrowedRef dict_of_function(BorrowedRef function) { return raw(function)->func_dict; }
BorrowedRef qualname_of(BorrowedRef function) { return raw(function)->func_qualname; }
BorrowedRef module_name_of(BorrowedRef function) { return raw(function)->func_module; }

Ref annotations_dict(BorrowedRef annotations) {
  if (annotations && !PyTuple_Check(annotations.get())) return Ref::borrow(annotations);
  Ref dict = make_dict();
  if (!annotations) return dict;
  const std::vector<Ref> items = sequence_items(annotations);
  for (std::size_t i = 0; i + 1 < items.size(); i += 2) set_item(dict, items[i], items[i + 1]);
  return dict;
}

namespace {

std::vector<DefaultValue> default_values(BorrowedRef function) {
  std::vector<DefaultValue> values;
  if (BorrowedRef defaults = defaults_of(function)) {
    const PyCodeObject* code = raw_code(code_of(function));
    const std::vector<Ref> names = sequence_items(get_attr(code_of(function), "co_varnames"));
    const Py_ssize_t count = PyTuple_GET_SIZE(defaults.get());
    // A program may have given it more of them than it has parameters.
    for (Py_ssize_t i = std::max(count - code->co_argcount, Py_ssize_t{0}); i < count; ++i) {
      const Ref& name = names[static_cast<std::size_t>(code->co_argcount - count + i)];
      values.push_back({name, Ref::borrow(PyTuple_GET_ITEM(defaults.get(), i)), i});
    }
  }
  if (BorrowedRef defaults = kwdefaults_of(function)) {
    for (Item& item : dict_items(defaults)) {
      if (is_str(item.key)) values.push_back({std::move(item.key), std::move(item.value), -1});
    }
  }
  return values;
}

}  // namespace

std::vector<std::pair<DefaultValue, DefaultValue>> common_defaults(BorrowedRef a, BorrowedRef b) {
  std::map<std::string, DefaultValue> known;
  for (DefaultValue& value : default_values(a)) known.insert_or_assign(to_text(value.name), std::move(value));
  std::vector<std::pair<DefaultValue, DefaultValue>> common;
  for (DefaultValue& value : default_values(b)) {
    const auto found = known.find(to_text(value.name));
    if (found != known.end()) common.emplace_back(found->second, std::move(value));
  }
  return common;
}

Ref clone_function(BorrowedRef function) {
  Ref clone = require(PyFunction_New(code_of(function).get(), globals_of(function).get()));
  FunctionPayload payload = payload_of(function);
  exchange_payload(clone, payload);
  if (BorrowedRef dict = dict_of_function(function)) {
    raw(clone)->func_dict = require(PyDict_Copy(dict.get())).release();
  }
  return clone;
}

BorrowedRef cell_content(BorrowedRef cell) { return PyCell_GET(cell.get()); }
Ref make_cell(BorrowedRef content) { return require(PyCell_New(content.get())); }

Ref free_variables(BorrowedRef code) { return require(PyCode_GetFreevars(raw_code(code))); }
BorrowedRef code_constants(BorrowedRef code) { return raw_code(code)->co_consts; }
BorrowedRef code_name(BorrowedRef code) { return raw_code(code)->co_name; }
BorrowedRef code_qualname(BorrowedRef code) { return raw_code(code)->co_qualname; }
BorrowedRef code_filename(BorrowedRef code) { return raw_code(code)->co_filename; }
BorrowedRef code_names(BorrowedRef code) { return raw_code(code)->co_names; }
int code_first_line(BorrowedRef code) { return raw_code(code)->co_firstlineno; }
void set_first_line(BorrowedRef code, int line) noexcept {
  PyCodeObject* object = raw_code(code);
  object->co_firstlineno = line;
#if PY_VERSION_HEX < 0x030C0000
  // Made again when a trace function needs it.  Delete with 3.11.
  PyMem_Free(object->_co_linearray);
  object->_co_linearray = nullptr;
#endif
}
const bool kClassesKnowTheirLine = PY_VERSION_HEX >= 0x030D0000;  // `__firstlineno__`
bool is_function_code(BorrowedRef code) { return (raw_code(code)->co_flags & CO_OPTIMIZED) != 0; }

namespace {

unsigned char opcode(const char* name) {
  const Ref opcodes = get_attr(import_module("opcode"), "opmap");
  return static_cast<unsigned char>(PyLong_AsLong(find_item(opcodes, name).get()));
}

}  // namespace

Ref static_attributes(BorrowedRef class_body) {
  if (!kClassesKnowTheirLine) return {};  // came with the same version
  const unsigned char load = opcode("LOAD_CONST"), store = opcode("STORE_NAME"), extended = opcode("EXTENDED_ARG");
  const std::vector<Ref> names = sequence_items(code_names(class_body));
  Ref bytes = require(PyCode_GetCode(raw_code(class_body)));
  const auto* units = reinterpret_cast<const unsigned char*>(PyBytes_AS_STRING(bytes.get()));
  std::size_t argument = 0, loaded = 0;
  bool has_loaded = false;
  for (Py_ssize_t i = 0; i + 1 < PyBytes_GET_SIZE(bytes.get()); i += 2) {
    argument = (argument << 8U) | units[i + 1];
    if (units[i] == extended) continue;
    const bool stores = units[i] == store && argument < names.size();
    if (stores && has_loaded && text_equals(names[argument], "__static_attributes__")) {
      return Ref::borrow(PyTuple_GET_ITEM(code_constants(class_body).get(), static_cast<Py_ssize_t>(loaded)));
    }
    has_loaded = units[i] == load;
    loaded = argument;
    argument = 0;
  }
  return {};
}

bool rebinds_cells(BorrowedRef code) {
  const unsigned char store = opcode("STORE_DEREF");
  Ref bytes = require(PyCode_GetCode(raw_code(code)));
  const auto* units = reinterpret_cast<const unsigned char*>(PyBytes_AS_STRING(bytes.get()));
  for (Py_ssize_t i = 0; i < PyBytes_GET_SIZE(bytes.get()); i += 2) {
    if (units[i] == store) return true;
  }
  for (const Ref& constant : sequence_items(code_constants(code))) {
    if (is_code(constant) && rebinds_cells(constant)) return true;
  }
  return false;
}

void replace_constant(BorrowedRef fresh_code, Py_ssize_t index, BorrowedRef value) {
  PyObject** items = &PyTuple_GET_ITEM(raw_code(fresh_code)->co_consts, index);
  Ref old = Ref::steal(*items);
  *items = Ref::borrow(value).release();
}

}  // namespace midflight
