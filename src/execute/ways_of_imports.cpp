#include "execute/ways_of_imports.h"

#include <string_view>
#include <utility>

#include "base/dotted.h"

namespace midflight {
namespace {

class Ways {
 public:
  explicit Ways(const World& world) : world_(world) {}

  void add(ModuleName place) {
    while (place.first != nullptr && found_.insert(place).second) place = world_.import_source(place);
  }

  void add_chain(const StagedModule* module, const std::string& chain) {
    const std::string root = root_of(chain);
    const StagedModule* at = world_.imported_module(module, root);
    for (std::size_t from = root.size() + 1; at != nullptr && from < chain.size();) {
      const std::string name = root_of(std::string_view(chain).substr(from));
      add({at, name});
      const StagedModule* submodule = world_.find_module(at->record->name + "." + name);
      at = submodule != nullptr ? submodule : world_.imported_module(at, name);
      from += name.size() + 1;
    }
  }

  std::set<ModuleName> take() { return std::move(found_); }

 private:
  const World& world_;
  std::set<ModuleName> found_;
};

}  // namespace

std::set<ModuleName> ways_of_imports(const World& world, const StagedModule* module, const NameUses& uses) {
  Ways ways(world);
  for (const std::string& name : uses.reads) ways.add({module, name});
  for (const std::string& chain : uses.chains) ways.add_chain(module, chain);
  return ways.take();
}

}  // namespace midflight
