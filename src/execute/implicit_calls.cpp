#include "execute/implicit_calls.h"

#include <algorithm>
#include <vector>

#include "baseline/native.h"
#include "cpython/container.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "stage/operators.h"

namespace midflight {
namespace {

constexpr std::size_t kLimit = 10'000;  // objects that are looked at for one statement
constexpr int kMaxDepth = 3;

// What runs when a class is made: of its bases, and of its metaclass.
constexpr const char* kOfBases[] = {"__init_subclass__"};
constexpr const char* kOfMetaclass[] = {"__new__", "__init__", "__prepare__", "__call__"};

ModuleName place_of_class(const World& world, BorrowedRef type) {
  Ref module = is_python_class(type) ? Ref::borrow(own_attribute(type, make_str("__module__"))) : Ref();
  if (!module || !is_str(module)) return {};
  return {world.find_module(to_text(module)), to_text(type_qualname(type))};
}

// Functions of the standard library that call what they are given, at once.
bool calls_its_arguments(BorrowedRef callable) {
  if (PyType_Check(callable.get())) {
    return std::string_view(callable.as<PyTypeObject>()->tp_name).starts_with("itertools.");
  }
  if (!PyCFunction_Check(callable.get())) return false;
  const std::string_view name = callable.as<PyCFunctionObject>()->m_ml->ml_name;
  Ref module = find_attr(callable, "__module__");
  if (!module || !is_str(module)) return false;
  return (name == "reduce" && text_equals(module, "_functools")) || text_equals(module, "_operator");
}

Ref live_value(const StagedModule& module, const std::string& dotted) {
  Ref value = find_item(module.record->namespace_dict(), dotted.substr(0, dotted.find('.')).c_str());
  for (std::size_t dot = dotted.find('.'); value && dot != std::string::npos;) {
    if (!PyModule_Check(value.get())) return value;  // what it leads to further on is found from there
    const std::size_t next = dotted.find('.', dot + 1);
    value = find_item(PyModule_GetDict(value.get()),
                      dotted.substr(dot + 1, next == std::string::npos ? next : next - dot - 1).c_str());
    dot = next;
  }
  return value;
}

}  // namespace

ImplicitCalls::ImplicitCalls(const World& world) : world_(world) {
  for (const StagedModule* module : world.modules()) {
    for (const auto& [qualname, function] : module->next->functions) {
      const std::size_t dot = qualname.rfind('.');
      if (!world.is_changed(module, qualname)) continue;
      functions_changed_ = true;
      if (dot == std::string::npos) continue;
      const Operators group = operator_of_method(std::string_view(qualname).substr(dot + 1));
      if (group != 0) changed_[{module, qualname.substr(0, dot)}] |= group;
    }
  }
}

bool ImplicitCalls::any_changed(const StagedModule& module, const Statement& statement) {
  if (!functions_changed_) return false;
  if (statement.kind == StatementKind::class_definition) {
    Ref type = find_item(module.record->namespace_dict(), statement->name.c_str());
    if (type && is_python_class(type) && makes_class_by_changed_code(type)) return true;
  }
  const World::Reach& reach = world_.reach(&module, statement);
  Operators operators = reach.operators;
  for (const ModuleName& type : reach.classes) {
    if (has_changed(type, operators)) return true;
  }
  Found found;
  bool calls_values = (operators & kCallOfValue) != 0;
  for (const auto& [home, name] : reach.valued) {
    Ref value = live_value(home == nullptr ? module : *home, name);
    if (!value) continue;
    if (calls_its_arguments(value)) {
      calls_values = true;
      operators = kEveryOperator;
    }
    find(value, found, 0);
  }
  // A name of data that is called: a partial, an element that a loop has bound.
  for (const std::string& name : statement->run.called) {
    const auto [home, dotted] = world_.resolve(&module, name);
    if (home == nullptr || home->next->functions.contains(dotted) || home->next->class_members.contains(dotted))
      continue;
    Ref value = live_value(*home, dotted);
    if (!value) continue;
    calls_values |= statement->run.binds.contains(name);
    Found called;
    find(value, called, 0);
    if (std::any_of(called.functions.begin(), called.functions.end(), [&](BorrowedRef f) { return is_changed(f); }) ||
        (is_python_class(reinterpret_cast<PyObject*>(BorrowedRef(value).type())) &&
         has_changed(reinterpret_cast<PyObject*>(BorrowedRef(value).type()), operator_of_method("__call__")))) {
      return true;
    }
  }
  if (calls_values) {
    for (const auto& [home, name] : reach.read) {
      if (Ref value = live_value(home == nullptr ? module : *home, name)) find(value, found, 0);
    }
    operators |= operator_of_method("__call__");
    if (std::any_of(found.functions.begin(), found.functions.end(), [&](BorrowedRef f) { return is_changed(f); })) {
      return true;
    }
  }
  return std::any_of(found.classes.begin(), found.classes.end(),
                     [&](BorrowedRef type) { return has_changed(type, operators); });
}

bool ImplicitCalls::makes_class_by_changed_code(BorrowedRef type) {
  const auto any = [&](BorrowedRef owner, const auto& methods) {
    const auto [module, name] = place_of_class(world_, owner);
    return module != nullptr &&
           std::any_of(std::begin(methods), std::end(methods), [&, module = module, name = name](const char* method) {
             const std::string qualname = name + "." + method;
             return module->next->functions.contains(qualname) && world_.is_changed(module, qualname);
           });
  };
  const std::vector<Ref> ancestors = sequence_items(mro_of(type));
  for (std::size_t i = 1; i < ancestors.size(); ++i) {
    if (any(ancestors[i], kOfBases)) return true;
  }
  const std::vector<Ref> metaclasses = sequence_items(mro_of(reinterpret_cast<PyObject*>(type.type())));
  return std::any_of(metaclasses.begin(), metaclasses.end(),
                     [&](const Ref& metaclass) { return any(metaclass, kOfMetaclass); });
}

bool ImplicitCalls::has_changed(const ModuleName& type, Operators operators) {
  auto found = changed_.find(type);
  return found != changed_.end() && (found->second & operators) != 0;
}

bool ImplicitCalls::has_changed(BorrowedRef type, Operators operators) {
  const std::vector<Ref> ancestors = sequence_items(mro_of(type));
  return !changed_.empty() && std::any_of(ancestors.begin(), ancestors.end(), [&](const Ref& ancestor) {
    return has_changed(place_of_class(world_, ancestor), operators);
  });
}

bool ImplicitCalls::is_changed(BorrowedRef function) {
  for (const StagedModule* module : world_.modules()) {
    if (!(globals_of(function) == module->record->namespace_dict())) continue;
    return world_.is_changed(module, to_text(code_qualname(code_of(function))));
  }
  return false;
}

void ImplicitCalls::find(BorrowedRef value, Found& found, int depth) const {
  if (depth > kMaxDepth || !PyObject_IS_GC(value.get()) || PyModule_Check(value.get()) || is_type(value)) return;
  if (found.seen.size() > kLimit || !found.seen.insert(value).second) return;
  const auto follow = [&](const std::vector<Ref>& parts) {
    for (const Ref& part : parts) find(part, found, depth + 1);
  };
  std::vector<Ref> parts;
  if (is_function(value)) {
    found.functions.insert(value);
    return;
  }
  if (native_parts(value, parts)) return follow(parts);
  if (PyDict_Check(value.get())) {
    for (const Item& item : dict_items(value)) find(item.value, found, depth + 1);
  } else if (PyList_Check(value.get()) || PyTuple_Check(value.get())) {
    follow(sequence_items(value));
  } else if (PyAnySet_Check(value.get())) {
    follow(set_items(value));
  }
  BorrowedRef type = reinterpret_cast<PyObject*>(value.type());
  if (!is_python_class(type)) return;
  found.classes.insert(type);
  for (const Item& item : instance_attributes(value)) find(item.value, found, depth + 1);
}

}  // namespace midflight
