// Data of other modules that changed statements fill as they run, such as registries: what that is, and who looks into
// it at import.
#pragma once

#include <set>
#include <vector>

#include "execute/world.h"

namespace midflight {

// A statement that has changed by more than a body and may fill something, with its module.
struct FillingStatement {
  const StagedModule* module;
  const Statement* statement;
  bool outgoing;  // of the running version
};
std::vector<FillingStatement> filling_statements(const Staged& staged);

class SharedData {
 public:
  // The first `asked` modules are those of the update, which `changed` are of; the others were added to follow what
  // these use.  `asks_subclasses`: whether any module of the program asks classes for those.
  SharedData(const World& world, std::size_t asked, const std::vector<FillingStatement>& changed, bool asks_subclasses);

  // Modules that are not there yet, through which changed statements come by what they use.
  Names modules_on_the_way() const;
  // What changed statements fill in the added modules, as far as that is a container, a class or an instance of a class
  // of one of the modules `program`: objects of libraries keep their own accounts.
  std::set<ModuleName> filled(const Names& program) const;
  // Whether statements that are gone, or have been others, have filled a container that holds plain values: these tell
  // nobody who has put them there.
  bool leaves_plain_values() const;
  // Whether what they fill puts its entries in an order of its own, which can be had by filling it anew only.
  bool sorts() const;

 private:
  std::set<ModuleName> filled_by(const FillingStatement& changed) const;

  const World& world_;
  bool asks_subclasses_;
  std::set<const StagedModule*> asked_;
  const std::vector<FillingStatement>& changed_;
};

// Words of which a module that looks into one of the places has at least one in its source.
Names signs_of(const World& world, const std::set<ModuleName>& places);

// Whether a statement that has not changed looks into one of the places at import.
bool are_looked_into(const World& world, const std::set<ModuleName>& places);

}  // namespace midflight
