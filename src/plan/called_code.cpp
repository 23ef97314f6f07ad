#include "plan/called_code.h"

#include <string_view>

#include "base/dotted.h"
#include "baseline/definitions.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "stage/code_tree.h"
#include "stage/local_imports.h"

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

Ref plain_attribute(BorrowedRef object, BorrowedRef name) {
  if (PyModule_Check(object.get())) return find_item(PyModule_GetDict(object.get()), name);
  if (is_type(object)) return inherited_attribute(object, name);
  if (!is_python_class(type_of(object))) return {};
  Ref own = instance_attribute(object, name);
  return own ? own : inherited_attribute(type_of(object), name);
}

namespace {

// What the code of a namespace imports for itself, as it is now.
Ref imported_for(BorrowedRef space, const ImportBinding& import) {
  std::string package;
  if (import.level > 0) {
    const Ref own = find_item(space, "__package__");
    package = own && is_str(own) ? to_text(own) : std::string();
    for (int level = 1; level < import.level; ++level) package = parent_of(package);
    if (!import.module.empty()) package += ".";
  }
  Ref module = find_item(PyImport_GetModuleDict(), (package + import.module).c_str());
  if (!module || !PyModule_Check(module.get()) || import.attribute.empty()) return module;
  return find_item(PyModule_GetDict(module.get()), import.attribute.c_str());
}

}  // namespace

Ref object_at(BorrowedRef space, const std::string& dotted) {
  const std::string root = root_of(dotted);
  const std::optional<ImportBinding> import = local_import(root);
  Ref value = import ? imported_for(space, *import) : find_item(space, root.c_str());
  for (std::size_t dot = dotted.find('.'); value && dot != std::string::npos;) {
    const std::size_t next = dotted.find('.', dot + 1);
    value = plain_attribute(value, make_str(dotted.substr(dot + 1, next == dotted.npos ? next : next - dot - 1)));
    dot = next;
  }
  return value;
}

void CalledCode::add_statement(BorrowedRef space, const Statement& statement) {
  for (const Names* names : {&statement->run.called, &statement->run.values, &statement->run.chains}) {
    for (const std::string& name : *names) add_dotted(space, name);
  }
}

void CalledCode::add_hooks(BorrowedRef type) {
  const std::vector<Ref> ancestors = sequence_items(mro_of(type));
  for (const Ref& ancestor : ancestors) {
    if (!(ancestor == type)) add(own_attribute(ancestor, make_str("__init_subclass__")), type, {});
  }
  const BorrowedRef metaclass = type_of(type);
  for (const char* method : {"__prepare__", "__new__", "__init__"}) {
    add(inherited_attribute(metaclass, make_str(method)), metaclass, {});
  }
}

void CalledCode::add_dotted(BorrowedRef space, const std::string& dotted) {
  const Ref value = object_at(space, dotted);
  if (!value) return;
  const std::string holder = parent_of(dotted);
  Ref receiver = holder.empty() ? Ref() : object_at(space, holder);
  if (receiver && PyModule_Check(receiver.get())) receiver = Ref();
  if (is_type(value)) {
    for (const char* method : {"__new__", "__init__", "__call__"}) {
      add(inherited_attribute(value, make_str(method)), value, {});
    }
  } else if (is_function(value) || !is_python_class(type_of(value))) {
    const BorrowedRef owner = receiver && !is_type(receiver) ? type_of(receiver) : BorrowedRef(receiver);
    add(value, owner, receiver);
  } else {
    add(inherited_attribute(type_of(value), make_str("__call__")), type_of(value), value);
  }
}

void CalledCode::add(BorrowedRef callable, BorrowedRef owner, BorrowedRef receiver) {
  constexpr std::size_t kLimit = 2'000;
  Ref function = callable ? innermost_function(callable) : Ref();
  if (!function || seen_.size() > kLimit || !seen_.emplace(function.get(), receiver.get()).second) return;
  const Call call{function, owner, receiver};
  if (!visit_(call)) return;
  add_code(code_of(function), call);
  const std::vector<Ref> cells = closure_of(function) ? sequence_items(closure_of(function)) : std::vector<Ref>();
  for (const Ref& cell : cells) add(cell_content(cell), {}, {});
}

void CalledCode::add_code(BorrowedRef code, const Call& call) {
  const std::vector<Ref> names = sequence_items(code_names(code));
  for (const Ref& name : names) {
    if (call.owner) add(inherited_attribute(call.owner, name), call.owner, call.receiver);
    const Ref value = find_item(globals_of(call.function), name);
    if (!value) continue;
    add(value, {}, {});
    if (is_type(value) || is_function(value) || !is_python_class(type_of(value))) continue;
    for (const Ref& method : names) add(inherited_attribute(type_of(value), method), type_of(value), value);
  }
  for (const Ref& nested : nested_code(code)) add_code(nested, call);
}

}  // namespace midflight
