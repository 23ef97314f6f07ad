#include "plan/called_code.h"

#include <string_view>

#include "base/dotted.h"
#include "baseline/definitions.h"
#include "cpython/function.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "stage/code_tree.h"

namespace midflight {
namespace {

BorrowedRef type_of(BorrowedRef object) { return reinterpret_cast<PyObject*>(object.type()); }

Ref inherited_attribute(BorrowedRef type, BorrowedRef name) {
  for (const Ref& ancestor : sequence_items(mro_of(type))) {
    if (BorrowedRef value = own_attribute(ancestor, name)) return Ref::borrow(value);
  }
  return {};
}

}  // namespace

void CalledCode::add_statement(BorrowedRef space, const Statement& statement) {
  for (const Names* names : {&statement->run.called, &statement->run.values, &statement->run.chains}) {
    for (const std::string& name : *names) add_dotted(space, name);
  }
}

void CalledCode::add_hooks(BorrowedRef type) {
  const std::vector<Ref> ancestors = sequence_items(mro_of(type));
  for (const Ref& ancestor : ancestors) {
    if (!(ancestor == type)) add(own_attribute(ancestor, make_str("__init_subclass__")), type);
  }
  const BorrowedRef metaclass = type_of(type);
  for (const char* method : {"__prepare__", "__new__", "__init__"}) {
    add(inherited_attribute(metaclass, make_str(method)), metaclass);
  }
}

void CalledCode::add_dotted(BorrowedRef space, const std::string& dotted) {
  const std::string root = root_of(dotted);
  Ref value = find_item(space, root.c_str());
  BorrowedRef owner;
  for (std::size_t from = root.size() + 1; value && from < dotted.size();) {
    const std::string name = root_of(std::string_view(dotted).substr(from));
    from += name.size() + 1;
    owner = is_type(value) ? BorrowedRef(value) : type_of(value);
    value = PyModule_Check(value.get()) ? find_item(PyModule_GetDict(value.get()), name.c_str())
                                        : inherited_attribute(owner, make_str(name));
  }
  if (!value) return;
  if (is_type(value)) {
    for (const char* method : {"__new__", "__init__", "__call__"}) {
      add(inherited_attribute(value, make_str(method)), value);
    }
  } else {
    if (!is_function(value)) {
      owner = type_of(value);
      add(inherited_attribute(owner, make_str("__call__")), owner);
    }
    add(value, owner);
  }
}

void CalledCode::add(BorrowedRef callable, BorrowedRef owner) {
  Ref function = callable ? innermost_function(callable) : Ref();
  if (!function || !seen_.insert(function).second || !visit_(function)) return;
  add_code(code_of(function), globals_of(function), owner);
  const std::vector<Ref> cells = closure_of(function) ? sequence_items(closure_of(function)) : std::vector<Ref>();
  for (const Ref& cell : cells) add(cell_content(cell), {});
}

void CalledCode::add_code(BorrowedRef code, BorrowedRef globals, BorrowedRef owner) {
  for (const Ref& name : sequence_items(code_names(code))) {
    if (Ref value = find_item(globals, name)) add(value, {});
    if (owner) add(inherited_attribute(owner, name), owner);
  }
  for (const Ref& nested : nested_code(code)) add_code(nested, globals, owner);
}

}  // namespace midflight
