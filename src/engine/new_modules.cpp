#include "engine/new_modules.h"

#include <algorithm>

#include "base/dotted.h"
#include "cpython/function.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {

NewModules::NewModules(const std::vector<std::string>& names) {
  BorrowedRef modules = PyImport_GetModuleDict();
  for (const std::string& name : names) {
    Ref module = find_item(modules, name.c_str());
    if (!module) continue;
    names_.push_back(name);
    places_.push_back({Ref::borrow(modules), make_str(name), module});
    Ref parent = find_item(modules, parent_of(name).c_str());
    if (!parent || !PyModule_Check(parent.get())) continue;
    BorrowedRef dict = PyModule_GetDict(parent.get());
    Ref last = make_str(last_of(name));
    if (find_item(dict, last) == module) places_.push_back({Ref::borrow(dict), last, module});
  }
}

bool NewModules::define(BorrowedRef definition) const {
  return std::any_of(places_.begin(), places_.end(), [&](const Place& place) {
    if (!PyModule_Check(place.module.get())) return false;
    BorrowedRef dict = PyModule_GetDict(place.module.get());
    Ref name = is_function(definition) ? Ref::borrow(code_name(code_of(definition)))
               : is_type(definition)   ? Ref::borrow(type_qualname(definition))
                                       : Ref();
    return name && find_item(dict, name) == definition;
  });
}

void NewModules::leave() const {
  for (const Place& place : places_) {
    if (find_item(place.dict, place.name) == place.module) remove_item(place.dict, place.name);
  }
}

void NewModules::enter(Writes& writes, std::vector<std::string>& names) const {
  for (const Place& place : places_) {
    writes.push_back(std::make_unique<NameWrite>(place.dict, place.name, place.module));
  }
  names.insert(names.end(), names_.begin(), names_.end());
}

}  // namespace midflight
