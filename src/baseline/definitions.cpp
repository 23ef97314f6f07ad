#include "baseline/definitions.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "base/dotted.h"
#include "baseline/native.h"
#include "cpython/container.h"
#include "cpython/descriptor.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

class Finder {
 public:
  Finder(BorrowedRef globals, std::unordered_set<std::string> modules, std::size_t limit,
         std::unordered_set<BorrowedRef> foreign)
      : globals_(globals), modules_(std::move(modules)), limit_(limit), foreign_(std::move(foreign)) {}

  Definitions run(const std::vector<BorrowedRef>& dicts) {
    if (!globals_) namespaces_.insert(dicts.begin(), dicts.end());
    for (BorrowedRef values : dicts) {
      for (const Item& item : dict_items(values)) {
        if (is_str(item.key) && is_of_import_system(item.key)) continue;
        push(item.value);
        named_.insert(item.value);
      }
    }
    while (!queue_.empty()) {
      Ref object = std::move(queue_.front());
      queue_.pop_front();
      in_foreign_ = foreign_.contains(object);
      visit(object);
    }
    return std::move(found_);
  }

 private:
  void push(BorrowedRef object) {
    if (!object || PyModule_Check(object.get())) return;
    if (!PyObject_IS_GC(object.get()) && !PyByteArray_Check(object.get())) return;
    if (in_container_ && !in_foreign_) ++found_.contained[object];
    if (auto known = found_.seen.find(object); known != found_.seen.end()) {
      known->second += in_foreign_ ? 0 : 1;
      return;
    }
    if (found_.seen.size() >= limit_) return;
    found_.seen.emplace(object, in_foreign_ ? 0 : 1);
    if (in_foreign_) foreign_.insert(object);
    queue_.push_back(Ref::borrow(object));
  }
  void push_all(const std::vector<Ref>& objects) {
    for (const Ref& object : objects) push(object);
  }
  void push_values(BorrowedRef dict) {
    for (const Item& item : dict_items(dict)) push(item.value);
  }

  void visit(BorrowedRef object) {
    std::vector<Ref> parts;
    if (is_function(object)) return visit_function(object);
    if (is_type(object)) return visit_class(object);
    if (is_lru_cache(object)) {
      found_.caches.push_back(Ref::borrow(object));
      return push(find_attr(object, "__wrapped__"));
    }
    if (native_parts(object, parts)) {
      push_all(parts);
      found_.parts.insert(found_.parts.end(), parts.begin(), parts.end());
      // A descriptor of a class of the program's own has attributes, too.
      if (!is_python_class(reinterpret_cast<PyObject*>(object.type()))) return;
    }
    if (PyCell_Check(object.get())) return push(cell_content(object));
    in_container_ = true;
    visit_content(object);
    in_container_ = false;
  }

  void visit_content(BorrowedRef object) {
    if (PyList_Check(object.get()) || PyTuple_Check(object.get())) push_all(sequence_items(object));
    if (PyDict_Check(object.get())) push_values(object);
    if (PyAnySet_Check(object.get())) push_all(set_items(object));
    if (!is_python_class(reinterpret_cast<PyObject*>(object.type()))) return;
    visit_local_type(reinterpret_cast<PyObject*>(object.type()));
    // An object that has a name of its own is entered in containers itself, not what it has as attributes.
    in_container_ = !named_.contains(object);
    for (const Item& item : instance_attributes(object)) push(item.value);
  }

  // It may have no other name than that of its only instance.
  void visit_local_type(BorrowedRef type) {
    if (!types_.insert(type).second || !is_local(type_qualname(type))) return;
    const bool in_container = std::exchange(in_container_, false);
    push(type);
    in_container_ = in_container;
  }

  void visit_function(BorrowedRef function) {
    if (globals_of(function) == globals_) {
      found_.functions.push_back(Ref::borrow(function));
    } else if (closure_of(function) || dict_of_function(function)) {
      found_.wrappers.push_back(Ref::borrow(function));
    }
    if (BorrowedRef closure = closure_of(function)) {
      for (const Ref& cell : sequence_items(closure)) push(cell);
    }
    if (BorrowedRef dict = dict_of_function(function)) push_values(dict);
    if (BorrowedRef defaults = defaults_of(function)) push_all(sequence_items(defaults));
  }

  void visit_class(BorrowedRef type) {
    if (!is_python_class(type)) return;
    const Ref module = home_of(type);
    const bool foreign = module && !modules_.contains(to_text(module)) && !is_defined_here(type, module);
    if (foreign && !is_local(type_qualname(type))) return;
    (foreign ? found_.made : found_.classes).push_back(Ref::borrow(type));
    push_values(own_dict(type));
  }

  // A class that says it is from elsewhere, mostly from the package that shows it: code of this module is in it, or
  // the other module does not have it.
  bool is_defined_here(BorrowedRef type, BorrowedRef home) const {
    const BorrowedRef name = type_qualname(type);
    if (!globals_) return has_code_of_any(type);
    if (!(find_item(globals_, name) == type)) return false;
    const bool has_own_code = has_code_of(type, globals_);
    const Ref module = is_str(home) ? find_item(PyImport_GetModuleDict(), home) : Ref();
    if (has_own_code || !module || !PyModule_Check(module.get())) return has_own_code;
    return !(find_item(PyModule_GetDict(module.get()), name) == type);
  }

  bool has_code_of_any(BorrowedRef type) const {
    const std::vector<Item> members = dict_items(own_dict(type));
    return std::any_of(members.begin(), members.end(), [&](const Item& member) {
      return is_function(member.value) && namespaces_.contains(globals_of(member.value)) &&
             find_item(globals_of(member.value), type_qualname(type)) == type;
    });
  }

  BorrowedRef globals_;                         // whose functions are found; none: nobody's
  std::unordered_set<BorrowedRef> namespaces_;  // of several modules
  std::unordered_set<std::string> modules_;     // whose classes are looked into
  std::size_t limit_;
  std::unordered_set<BorrowedRef> foreign_;
  std::unordered_set<BorrowedRef> named_;  // what stands in the namespace itself
  std::unordered_set<BorrowedRef> types_;  // of instances that were met
  bool in_foreign_ = false, in_container_ = false;
  Definitions found_;
  std::deque<Ref> queue_;
};

}  // namespace

bool is_of_import_system(BorrowedRef name) {
  return text_equals(name, "__builtins__") || text_equals(name, "__spec__") || text_equals(name, "__loader__");
}

bool has_code_of(BorrowedRef type, BorrowedRef namespace_dict) {
  const std::vector<Item> members = dict_items(own_dict(type));
  return std::any_of(members.begin(), members.end(), [&](const Item& member) {
    return is_function(member.value) && globals_of(member.value) == namespace_dict;
  });
}

bool is_local(BorrowedRef qualname) { return to_text(qualname).find("<locals>") != std::string::npos; }

Definitions find_definitions(BorrowedRef namespace_dict, BorrowedRef module_name, std::size_t limit,
                             const std::unordered_set<BorrowedRef>& foreign) {
  return Finder(namespace_dict, {to_text(module_name)}, limit, foreign).run({namespace_dict});
}

Definitions find_definitions_of_all(const std::vector<BorrowedRef>& namespace_dicts,
                                    std::unordered_set<std::string> module_names, std::size_t limit) {
  return Finder({}, std::move(module_names), limit, {}).run(namespace_dicts);
}

Definitions find_definitions_from(BorrowedRef values, BorrowedRef namespace_dict, BorrowedRef module_name) {
  return Finder(namespace_dict, {to_text(module_name)}, kSearched, {}).run({values});
}

Ref find_class(BorrowedRef namespace_dict, const std::string& qualname) {
  Ref found = find_item(namespace_dict, root_of(qualname).c_str());
  for (std::size_t dot = qualname.find('.'); found && is_type(found) && dot != std::string::npos;) {
    const std::size_t next = qualname.find('.', dot + 1);
    found = Ref::borrow(own_attribute(found, make_str(qualname.substr(dot + 1, next - dot - 1))));
    dot = next;
  }
  return found && is_type(found) ? found : Ref();
}

Ref innermost_function(BorrowedRef object) {
  Ref current = Ref::borrow(object);
  for (int depth = 0; depth < 100 && current; ++depth) {
    std::vector<Ref> parts;
    if (is_function(current)) {
      BorrowedRef dict = dict_of_function(current);
      Ref wrapped = dict ? find_item(dict, "__wrapped__") : Ref();
      if (!wrapped) return current;
      current = wrapped;
    } else if (is_lru_cache(current)) {
      current = find_attr(current, "__wrapped__");
    } else if (PyMethod_Check(current.get()) || is_descriptor(current)) {
      native_parts(current, parts);
      current = parts.empty() ? Ref() : parts[0];
    } else {
      return {};
    }
  }
  return {};
}

}  // namespace midflight
