#include "execute/implicit_changes.h"

#include <algorithm>
#include <string_view>

#include "base/dotted.h"
#include "cpython/descriptor.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "execute/world.h"
#include "stage/known_callables.h"
#include "stage/operators.h"

namespace midflight {
namespace {

// The text itself says what these change.
constexpr std::string_view kStoringMethods[] = {"__setitem__", "__delitem__", "__setattr__", "__delattr__", "__set__"};

// The group of a special method that changes an object where nothing says so.
Operators group_of(std::string_view method) {
  if (is_one_of(method, kStoringMethods)) return 0;
  const Operators group = operator_of_method(method);
  return group == operator_of_method("__init__") ? 0 : group;  // what no syntax calls
}

// The one function of a property; of one that can be set, the functions are not told apart by their name.
bool is_only_getter(BorrowedRef member) {
  const std::vector<PyObject**> fields = descriptor_fields(member);
  return fields.size() > 1 && *fields[0] != nullptr && *fields[1] == nullptr && *fields[2] == nullptr;
}

}  // namespace

ImplicitChanges::ImplicitChanges(const World& world) : world_(world) {
  any_ = std::any_of(world.modules().begin(), world.modules().end(), [](const StagedModule* module) {
    const FunctionUses& functions = module->next->functions;
    return std::any_of(functions.begin(), functions.end(),
                       [](const auto& function) { return function.second->changes_owner; });
  });
}

void ImplicitChanges::find(const StagedModule* module, const NameUses& uses, const Note& note) {
  if (!any_) return;
  const Operators call = operator_of_method("__call__");
  const Operators operators = uses.operators & ~call;
  for (const std::string& name : uses.values) look(module, name, operators, note);
  for (const std::string& name : uses.called) look(module, name, call, note);
  const Operators calls = (uses.operators & kAnyCall) != 0 ? call : 0;
  for (const std::string& name : uses.chains) look(module, name, operators | calls, note);
}

void ImplicitChanges::look(const StagedModule* module, const std::string& name, Operators operators, const Note& note) {
  const auto [home, dotted] = world_.resolve(module, name);
  if (home == nullptr) return;
  const ModuleName object{home, root_of(dotted)};
  Ref value = find_item(home->record->namespace_dict(), object.second.c_str());
  for (std::size_t at = object.second.size(); value;) {
    BorrowedRef type = reinterpret_cast<PyObject*>(BorrowedRef(value).type());
    if (is_type(value) || !is_python_class(type)) return;
    const Methods& methods = methods_of(type);
    if (at >= dotted.size()) {
      for (const auto& [group, method] : methods.operators) {
        if ((group & operators) != 0) note(object, method);
      }
      return;
    }
    const std::size_t next = std::min(dotted.find('.', at + 1), dotted.size());
    const std::string attribute = dotted.substr(at + 1, next - at - 1);
    at = next;
    if (const auto getter = methods.getters.find(attribute); getter != methods.getters.end()) {
      return note(object, getter->second);
    }
    if (const auto any = methods.getters.find("__getattr__"); any != methods.getters.end()) note(object, any->second);
    value = instance_attribute(value, make_str(attribute));
  }
}

const ImplicitChanges::Methods& ImplicitChanges::methods_of(BorrowedRef type) {
  auto [known, fresh] = methods_.try_emplace(type);
  if (!fresh) return known->second;
  for (const Ref& ancestor : sequence_items(mro_of(type))) {
    const ModuleName owner = world_.place_of_class(ancestor);
    if (owner.first != nullptr) add_methods(owner, ancestor, known->second);
  }
  return known->second;
}

void ImplicitChanges::add_methods(const ModuleName& owner, BorrowedRef type, Methods& methods) const {
  const FunctionUses& functions = owner.first->next->functions;
  const std::string prefix = owner.second + ".";
  for (auto function = functions.lower_bound(prefix);
       function != functions.end() && function->first.starts_with(prefix); ++function) {
    const std::string member = function->first.substr(prefix.size());
    if (member.find('.') != std::string::npos) continue;
    const ModuleName method{owner.first, function->first};
    const Operators group = group_of(member);
    const bool computes = member == "__getattr__" || member == "__getattribute__";
    const bool gets = group == 0 && [&] {
      const BorrowedRef value = own_attribute(type, make_str(member));
      return value && is_only_getter(value);
    }();
    Names seen;
    if ((group == 0 && !gets) || !changes_owner(method, seen)) continue;
    if (computes || gets) {
      methods.getters.emplace(computes ? "__getattr__" : member, method);
    } else {
      methods.operators.emplace_back(group, method);
    }
  }
}

// Itself, or by another method of the class.
bool ImplicitChanges::changes_owner(const ModuleName& method, Names& seen) const {
  const FunctionUses& functions = method.first->next->functions;
  const auto function = functions.find(method.second);
  if (function == functions.end() || !seen.insert(method.second).second) return false;
  if (function->second->changes_owner) return true;
  const Names& calls = function->second->owner_calls;
  return std::any_of(calls.begin(), calls.end(), [&](const std::string& name) {
    return changes_owner({method.first, parent_of(method.second) + "." + name}, seen);
  });
}

}  // namespace midflight
