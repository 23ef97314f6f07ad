// Modules of the program that a hotfix imports for the first time: they come and go with it.
#pragma once

#include <string>
#include <vector>

#include "plan/write.h"

namespace midflight {

class NewModules {
 public:
  explicit NewModules(const std::vector<std::string>& names);
  // Whether it stands under its own name in one of them.
  bool define(BorrowedRef definition) const;
  // Out of `sys.modules` and of their packages.
  void leave() const;
  // The writes that let them in again.
  void enter(Writes& writes, std::vector<std::string>& names) const;

 private:
  struct Place {
    Ref dict, name, module;  // `sys.modules`, or the namespace of a package
  };
  std::vector<std::string> names_;
  std::vector<Place> places_;
};

}  // namespace midflight
