#include "execute/implicit_calls.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/dotted.h"
#include "baseline/native.h"
#include "cpython/container.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "execute/calling.h"
#include "stage/operators.h"

namespace midflight {
namespace {

constexpr std::size_t kLimit = 10'000;  // objects that are looked at for one statement
constexpr int kMaxDepth = 3;

// What runs when a class is made: of its bases, and of its metaclass.
constexpr const char* kOfBases[] = {"__init_subclass__"};
constexpr const char* kOfMembers[] = {"__new__", "__init__", "_generate_next_value_"};  // of an enum
constexpr const char* kOfMetaclass[] = {"__new__", "__init__", "__prepare__", "__call__"};

bool is_called_in_making(std::string_view method) {
  const auto is_one_of = [&](const auto& methods) {
    return std::find(std::begin(methods), std::end(methods), method) != std::end(methods);
  };
  return is_one_of(kOfBases) || is_one_of(kOfMembers) || is_one_of(kOfMetaclass);
}

}  // namespace

ImplicitCalls::ImplicitCalls(const World& world) : world_(world), functions_(world) {
  for (const StagedModule* module : world.modules()) by_namespace_.emplace(module->record->namespace_dict(), module);
  find_methods();
}

bool ImplicitCalls::add_readers(const std::set<ModuleName>& names,
                                const std::function<bool(const ModuleName&)>& is_other) {
  if (!functions_.add_readers(names, is_other)) return false;
  called_.clear();
  layers_.clear();
  answers_.clear();
  find_methods();
  return true;
}

void ImplicitCalls::find_methods() {
  for (const auto& [module, qualname] : functions_.all()) {
    const std::size_t dot = qualname.rfind('.');
    if (dot == std::string::npos) continue;
    const std::string_view method = std::string_view(qualname).substr(dot + 1);
    changes_making_ |= is_called_in_making(method);
    const Operators group = operator_of_method(method);
    changes_descriptors_ |= qualname.ends_with(".__get__") || qualname.ends_with(".__set__");
    if (group != 0) changed_[{module, qualname.substr(0, dot)}] |= group;
  }
}

bool ImplicitCalls::any_changed(const StagedModule& module, std::size_t index) {
  if (functions_.all().empty()) return false;
  const Statement& statement = module.next->statements[index];
  if (module.verdicts[index] == Verdict::body && calls_its_own(module, statement)) return true;
  if (statement.kind == StatementKind::class_definition) {
    Ref type = find_item(module.record->namespace_dict(), statement->name.c_str());
    if (type && is_python_class(type) && makes_class_by_changed_code(type)) return true;
  }
  if (uses_changed(module, statement->run, statement->run.binds)) return true;
  if (!statement->calls) return false;
  if (calls_from_namespace(module, statement)) return true;
  const auto uses_one = [this](const ModuleName& place) {
    auto [known, fresh] = called_.try_emplace(place, false);
    const auto function = place.first->next->functions.find(place.second);
    if (fresh && function != place.first->next->functions.end()) {
      known->second = uses_changed(*place.first, function->second->uses, {});
    }
    return known->second;
  };
  const auto& layers = world_.reach(&module, statement).functions.layers();
  return std::any_of(layers.begin(), layers.end(), [&](const std::set<ModuleName>* layer) {
    auto [known, fresh] = layers_.try_emplace(layer, false);
    if (fresh) known->second = std::any_of(layer->begin(), layer->end(), uses_one);
    return known->second;
  });
}

// Anything that a function of the module is called, if it is called from among all names of it.
bool ImplicitCalls::calls_from_namespace(const StagedModule& module, const Statement& statement) {
  const Reach& reach = world_.reach(&module, statement);
  if (reach.namespaces.empty()) return false;
  const bool calls_values =
      (statement->run.operators & kCallOfValue) != 0 ||
      std::any_of(reach.functions.begin(), reach.functions.end(), [](const ModuleName& place) {
        const auto function = place.first->next->functions.find(place.second);
        return function != place.first->next->functions.end() && (function->second->uses.operators & kCallOfValue) != 0;
      });
  return calls_values && std::any_of(functions_.all().begin(), functions_.all().end(),
                                     [&](const ModuleName& place) { return reach.namespaces.contains(place.first); });
}

bool ImplicitCalls::uses_changed(const StagedModule& module, const NameUses& uses, const Names& loop_variables) {
  Operators operators = uses.operators;
  bool calls_values = (operators & kCallOfValue) != 0;
  std::vector<Ref> roots;
  const bool calls = (operators & kAnyCall) != 0;
  for (const Names* names : {&uses.called, &uses.chains}) {
    for (const std::string& name : *names) {
      const Ref value = value_of(module, name);
      if (!value) continue;
      roots.push_back(value);
      if (!calls) continue;
      calls_values |= loop_variables.contains(name) || calls_given(module, name, value);
      if (calls_its_arguments(value)) operators = kEveryOperator;
      if (is_type(value) ? is_python_class(value) && (has_changed(value, operators) || is_constructor_changed(value))
                         : is_call_changed(value)) {
        return true;
      }
    }
  }
  for (const std::string& name : calls_values ? uses.reads : uses.values) {
    if (Ref value = value_of(module, name)) roots.push_back(std::move(value));
  }
  if (calls_values) operators |= operator_of_method("__call__");
  return std::any_of(roots.begin(), roots.end(),
                     [&](const Ref& root) { return leads_to_changed(root, calls_values, operators); });
}

// Many statements use the same few objects, which may lead to half the program.
bool ImplicitCalls::leads_to_changed(BorrowedRef root, bool calls_values, Operators operators) {
  const std::tuple<const void*, bool, Operators> question{root.get(), calls_values, operators};
  if (const auto known = answers_.find(question); known != answers_.end()) return known->second;
  asked_.push_back(Ref::borrow(root));
  Found found;
  find(root, found, 0);
  return answers_[question] = is_any_changed(found, calls_values, operators);
}

bool ImplicitCalls::is_any_changed(const Found& found, bool calls_values, Operators operators) {
  return (calls_values && any_is_changed(found.functions)) ||
         std::any_of(found.classes.begin(), found.classes.end(),
                     [&](BorrowedRef type) { return has_changed(type, operators); }) ||
         std::any_of(found.types.begin(), found.types.end(), [&](BorrowedRef type) {
           const Operators item = operator_of_method("__class_getitem__");
           return ((operators & item) != 0 && has_changed(type, item)) ||
                  (changes_descriptors_ && has_changed_descriptor(type, operators)) ||
                  has_changed(reinterpret_cast<PyObject*>(type.type()), operators);
         });
}

Ref ImplicitCalls::value_of(const StagedModule& module, const std::string& name) const {
  const auto [home, dotted] = world_.resolve(&module, name);
  return home == nullptr ? live_value(module, name) : live_value(*home, dotted);
}

bool ImplicitCalls::calls_given(const StagedModule& module, const std::string& name, BorrowedRef value) const {
  if (value && calls_its_arguments(value)) return true;
  const auto [home, dotted] = world_.resolve(&module, name);
  if (home == nullptr) return false;
  const auto function = home->next->functions.find(dotted);
  return function != home->next->functions.end() && (function->second->uses.operators & kCallOfValue) != 0;
}

bool ImplicitCalls::calls_its_own(const StagedModule& module, const Statement& statement) const {
  const NameUses& uses = statement->run;
  if ((uses.operators & kCallOfValue) != 0 || uses.attributes.contains("sort")) return true;
  const auto given = [&](const std::string& name) { return calls_given(module, name, value_of(module, name)); };
  return std::any_of(uses.called.begin(), uses.called.end(), given) ||
         std::any_of(uses.chains.begin(), uses.chains.end(), given);
}

bool ImplicitCalls::any_is_changed(const std::unordered_set<BorrowedRef>& functions) {
  return std::any_of(functions.begin(), functions.end(), [&](BorrowedRef function) { return is_changed(function); });
}

// Functions that wrap others lead to them by their closures, partials by what they hold.
bool ImplicitCalls::is_call_changed(BorrowedRef value) {
  Found found;
  if (is_native(value, "functools.partial") || is_function(value)) find(value, found, 0);
  if (is_function(value) && closure_of(value)) {
    for (const Ref& cell : sequence_items(closure_of(value))) {
      if (BorrowedRef content = cell_content(cell); content && is_function(content)) found.functions.insert(content);
    }
  }
  if (is_function(value) && defaults_of(value)) {
    for (const Ref& given : sequence_items(defaults_of(value))) {
      if (is_function(given)) found.functions.insert(given);
    }
  }
  BorrowedRef type = reinterpret_cast<PyObject*>(value.type());
  return any_is_changed(found.functions) ||
         (is_python_class(type) && has_changed(type, operator_of_method("__call__")));
}

// Constructors that were generated call what stands in their closures: factories of fields.
bool ImplicitCalls::is_constructor_changed(BorrowedRef type) {
  BorrowedRef constructor = own_attribute(type, make_str("__init__"));
  if (!constructor || !is_function(constructor) || !closure_of(constructor)) return false;
  Found found;
  for (const Ref& cell : sequence_items(closure_of(constructor))) {
    if (BorrowedRef content = cell_content(cell)) find(content, found, 0);
  }
  return any_is_changed(found.functions);
}

bool ImplicitCalls::makes_class_by_changed_code(BorrowedRef type) {
  if (!changes_making_) return false;
  const auto any = [&](BorrowedRef owner, const auto& methods) {
    const auto [module, name] = world_.place_of_class(owner);
    return module != nullptr &&
           std::any_of(std::begin(methods), std::end(methods), [&, module = module, name = name](const char* method) {
             return functions_.all().contains({module, name + "." + method});
           });
  };
  const std::vector<Ref> ancestors = sequence_items(mro_of(type));
  for (std::size_t i = 1; i < ancestors.size(); ++i) {
    if (any(ancestors[i], kOfBases)) return true;
  }
  if (is_enum_class(type) &&
      std::any_of(ancestors.begin(), ancestors.end(), [&](const Ref& ancestor) { return any(ancestor, kOfMembers); })) {
    return true;
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
    return has_changed(world_.place_of_class(ancestor), operators) ||
           (changes_descriptors_ && has_changed_descriptor(ancestor, operators));
  });
}

// An attribute of the class that computes what it gives.
bool ImplicitCalls::has_changed_descriptor(BorrowedRef type, Operators operators) {
  const Operators used = operators & (operator_of_method("__get__") | operator_of_method("__set__"));
  if (used == 0 || !is_python_class(type)) return false;
  const std::vector<Item> members = dict_items(own_dict(type));
  return std::any_of(members.begin(), members.end(), [&](const Item& member) {
    return has_changed(world_.place_of_class(reinterpret_cast<PyObject*>(BorrowedRef(member.value).type())), used);
  });
}

bool ImplicitCalls::is_changed(BorrowedRef function) {
  const auto home = by_namespace_.find(globals_of(function));
  return home != by_namespace_.end() &&
         functions_.all().contains({home->second, to_text(code_qualname(code_of(function)))});
}

void ImplicitCalls::find(BorrowedRef value, Found& found, int depth) const {
  if (depth > kMaxDepth || !PyObject_IS_GC(value.get()) || PyModule_Check(value.get())) return;
  if (found.seen.size() > kLimit || !found.seen.insert(value).second) return;
  const auto follow = [&](const std::vector<Ref>& parts) {
    for (const Ref& part : parts) find(part, found, depth + 1);
  };
  std::vector<Ref> parts;
  if (is_function(value)) {
    if (!found.in_instance) found.functions.insert(value);
    return;
  }
  if (is_type(value)) {
    if (is_python_class(value)) found.types.insert(value);
    return;
  }
  const bool native = native_parts(value, parts);
  if (native) follow(parts);
  if (native && !is_python_class(reinterpret_cast<PyObject*>(value.type()))) return;
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
  // What an object holds is its own to call.
  const bool outside = std::exchange(found.in_instance, true);
  for (const Item& item : instance_attributes(value)) find(item.value, found, depth + 1);
  found.in_instance = outside;
}

}  // namespace midflight
