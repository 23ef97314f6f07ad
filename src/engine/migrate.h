// Hooks: `__midflight_migrate__` of classes, on each live instance of a class that has changed.
//
// Hooks run right after the commit window, with the attributes of each instance saved first, so that they can be put
// back if a hook fails; the update is taken back by the caller then.
#pragma once

#include <string>
#include <vector>

#include "cpython/objects.h"
#include "engine/registry.h"
#include "plan/plan.h"

namespace midflight {

// The classes of the modules that the entries name as changed.
std::vector<Ref> changed_classes(const Registry& registry, const std::vector<std::string>& modules,
                                 const std::vector<Entry>& entries);

// Whether any of the classes, or a subclass, has a hook.
bool have_hooks(const std::vector<Ref>& classes);

class Migration {
 public:
  // Runs the hooks; throws what a hook raises.
  void run(const std::vector<Ref>& classes, const std::vector<Entry>& entries, const char* direction);
  // Gives all instances the attributes that they had.
  void put_back();

 private:
  struct Saved {
    Ref instance;
    std::vector<Item> attributes;
  };
  static void put_back(const Saved& saved);
  std::vector<Saved> saved_;
};

}  // namespace midflight
