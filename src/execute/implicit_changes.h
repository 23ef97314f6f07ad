// Objects that change by being used: `a >> b`, `log("text")`, `with form:`, where methods of their classes store in
// them.  Which these are, the live values of the names tell.
//
// What only looks, by its nature (`x[0]`, `x.name`, `len(x)`), does not count: where such a method stores something,
// that is a cache, as a rule, and an object that has been read from must not be made again for it.
#pragma once

#include <functional>
#include <map>
#include <string>
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
  // Methods of a class that may change its objects, by the group they are in.
  using Methods = std::vector<std::pair<Operators, ModuleName>>;
  void look(const StagedModule* module, const std::string& name, Operators operators, const Note& note);
  const Methods& methods_of(BorrowedRef type);
  void add_methods(const ModuleName& owner, Methods& methods) const;
  bool changes_owner(const ModuleName& method, Names& seen) const;

  const World& world_;
  bool any_ = false;                // whether a class of the update has such a method at all
  std::map<Ref, Methods> methods_;  // by live class
};

}  // namespace midflight
