// Which modules are updated at all (contract R19).
#pragma once

#include <string>
#include <vector>

#include "cpython/ref.h"

namespace midflight {

class Scope {
 public:
  // Globs of module names, a package's standing for its modules, too; an empty `include` stands for modules under the
  // root of `__main__` or the working directory.
  void configure(std::vector<std::string> include, std::vector<std::string> exclude, std::vector<std::string> roots);
  const std::vector<std::string>& roots() const { return roots_; }
  bool contains(const std::string& name, const std::string& filename) const;
  // Why a module is out of scope, for an error message; empty if it is in scope.
  std::string objection(const std::string& name, const std::string& filename) const;

 private:
  std::vector<std::string> include_, exclude_, roots_;
};

bool glob_matches(const std::string& pattern, const std::string& text);

}  // namespace midflight
