// Objects that change by being used: by operators, calls, properties and `__getattr__` of their classes that store in
// them.  What their methods are, the live values of the names tell.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "execute/reach.h"
#include "stage/stage.h"

namespace midflight {

class World;

class ImplicitChanges {
 public:
  explicit ImplicitChanges(const World& world);

  // Calls `note` with the global name that leads to the object, and the method that changes it.
  using Note = std::function<void(const ModuleName& object, const ModuleName& method)>;
  void find(const StagedModule* module, const NameUses& uses, const Note& note);

 private:
  // Methods of a class that may change its objects.
  struct Methods {
    std::vector<std::pair<Operators, ModuleName>> operators;
    std::map<std::string, ModuleName> getters;  // by the name of the property
  };
  void look(const StagedModule* module, const std::string& name, Operators operators, const Note& note);
  const Methods& methods_of(BorrowedRef type);
  void add_methods(const ModuleName& owner, BorrowedRef type, Methods& methods) const;
  bool changes_owner(const ModuleName& method, Names& seen) const;

  const World& world_;
  bool any_ = false;                                  // whether a class of the update has such a method at all
  std::unordered_map<BorrowedRef, Methods> methods_;  // by live class
};

}  // namespace midflight
