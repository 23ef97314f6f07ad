// What `from module import *` brings.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "cpython/ref.h"
#include "stage/stage.h"

namespace midflight {

class World;

// The names that a star import from a namespace brings; `all`: its `__all__`, may be empty.
Names exported_names(BorrowedRef namespace_dict, BorrowedRef all);

// Whether a module brings the name, if it has it.
bool exports(BorrowedRef all, const std::string& name);

bool has_star_import(const Analysis& source);

// The modules that a statement, or a source, imports all names from, by their absolute names, in order.
std::vector<std::string> star_targets(const ModuleRecord& record, const StatementFacts& statement);
std::vector<std::string> star_targets(const ModuleRecord& record, const Analysis& source);

// The names that star imports from modules bring in the running version, and in that of the update: followed through
// star imports of these modules.  What the new version computes is not known: then it is all that may be brought.
class StarNames {
 public:
  explicit StarNames(const World& world);

  // From a module, loaded or of the update.
  const Names& before(const std::string& module) const { return exported(module).before; }
  const Names& now(const std::string& module) const { return exported(module).now; }
  // By the star imports of a statement in the module.
  Names before(const StagedModule& module, const StatementFacts& statement) const;
  Names now(const StagedModule& module, const StatementFacts& statement) const;

  // The module, by its name, that the new version of this one has the name from, if it does not bind it itself; or
  // empty.
  std::string source_of(const StagedModule& module, const std::string& name) const;

  // Whether an import is the last statement of the running version that binds the name.
  bool was_imported(const StagedModule& module, const std::string& name) const;

  // Names that star imports bring, before or now, and that other statements bind than before, or in another order: but
  // for those that one statement has bound and one binds.
  Names rebound(const StagedModule& module) const;

 private:
  struct Exported {
    Names all_before, all_now;  // of the namespace
    Names before, now;          // what a star import brings of these
    bool keeps_all = true;      // `__all__` is made by the same statements
    bool has_all = false;
  };

  const Exported& exported(const std::string& module) const;
  Exported names_in(const std::string& module) const;
  static bool may_export(const Exported& exported, const std::string& name);
  bool pass_on(const StagedModule& module);

  const World& world_;
  mutable std::map<std::string, Exported> exported_;
  std::map<const StagedModule*, std::vector<std::string>> targets_;  // of all star imports of the new version, in order
};

}  // namespace midflight
