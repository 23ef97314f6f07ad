#include "stage/local_imports.h"

#include <algorithm>

namespace midflight {
namespace {

std::string with_slashes(std::string dotted) {
  std::replace(dotted.begin(), dotted.end(), '.', '/');
  return dotted;
}

}  // namespace

std::string name_of_local_import(const ImportBinding& import) {
  std::string name = import.local + "@";
  name.append(static_cast<std::size_t>(import.level), '~');
  name += with_slashes(import.module);
  return import.attribute.empty() ? name : name + ":" + import.attribute;
}

std::optional<ImportBinding> local_import(const std::string& name) {
  const std::size_t at = name.find('@');
  if (at == std::string::npos) return {};
  ImportBinding import{name, {}, {}, 0};
  const std::size_t module = std::min(name.find_first_not_of('~', at + 1), name.size());
  import.level = static_cast<int>(module - at - 1);
  const std::size_t colon = std::min(name.find(':', module), name.size());
  import.module = name.substr(module, colon - module);
  std::replace(import.module.begin(), import.module.end(), '/', '.');
  if (colon < name.size()) import.attribute = name.substr(colon + 1);
  return import;
}

std::string written_name(const std::string& name) {
  const std::size_t at = name.find('@');
  if (at == std::string::npos) return name;
  const std::size_t rest = name.find('.', at);
  return name.substr(0, at) + (rest == std::string::npos ? std::string() : name.substr(rest));
}

bool contains_written(const Names& names, const std::string& name) {
  if (names.contains(name)) return true;
  const auto imported = names.lower_bound(name + "@");
  return imported != names.end() && imported->starts_with(name + "@");
}

}  // namespace midflight
