#include "engine/scope.h"

#include <fnmatch.h>

#include <algorithm>

#include "base/dotted.h"
#include "cpython/objects.h"

namespace midflight {
namespace {

bool is_standard_library(const std::string& name) {
  BorrowedRef names = PySys_GetObject("stdlib_module_names");
  return names && contains(names, make_str(root_of(name)));
}

bool is_installed(const std::string& filename) {
  return filename.find("/site-packages/") != std::string::npos || filename.find("/dist-packages/") != std::string::npos;
}

// A pattern that matches a package covers all that is in it.
bool covers(const std::string& pattern, std::string module) {
  while (!module.empty() && !glob_matches(pattern, module)) module = parent_of(module);
  return !module.empty();
}

}  // namespace

bool glob_matches(const std::string& pattern, const std::string& text) {
  return ::fnmatch(pattern.c_str(), text.c_str(), 0) == 0;
}

void Scope::configure(std::vector<std::string> include, std::vector<std::string> exclude,
                      std::vector<std::string> roots) {
  include_ = std::move(include);
  exclude_ = std::move(exclude);
  roots_ = std::move(roots);
}

std::string Scope::objection(const std::string& name, const std::string& filename) const {
  const auto matches = [&](const std::string& pattern) { return covers(pattern, name); };
  if (root_of(name) == "midflight") return "midflight does not update itself";
  if (is_standard_library(name)) return "it belongs to the standard library";
  if (!filename.ends_with(".py") && !filename.ends_with(".pyw")) {
    return filename.empty() ? "it has no source file (built-in or made at run time)" : "it has no Python source";
  }
  if (std::any_of(exclude_.begin(), exclude_.end(), matches)) return "it is excluded";
  if (is_installed(filename)) {
    // Only a pattern that spells the top-level package out reaches into installed packages.
    const auto names_it = [&](const std::string& pattern) {
      return root_of(pattern) == root_of(name) && matches(pattern);
    };
    if (std::any_of(include_.begin(), include_.end(), names_it)) return {};
    return "it is an installed package that include does not name";
  }
  if (!include_.empty()) {
    return std::any_of(include_.begin(), include_.end(), matches) ? "" : "no pattern of include matches it";
  }
  const auto below = [&](const std::string& root) { return filename.starts_with(root + "/"); };
  return std::any_of(roots_.begin(), roots_.end(), below) ? ""
                                                          : "its source is not below the program or working directory";
}

bool Scope::contains(const std::string& name, const std::string& filename) const {
  return objection(name, filename).empty();
}

}  // namespace midflight
