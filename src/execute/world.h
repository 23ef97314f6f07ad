// The modules of one update, as the slicer sees them: what each name stands for and what has changed.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "execute/call_graph.h"
#include "execute/changed_imports.h"
#include "execute/reach.h"
#include "execute/star_imports.h"
#include "stage/stage.h"

namespace midflight {

class World {
 public:
  explicit World(const Staged& staged);

  const std::vector<const StagedModule*>& modules() const { return modules_; }

  // The global that a (dotted) name means in `module`: followed through imports of modules of this update; the second
  // part keeps what is left of the dotted name ("Class.method").  Null module: not of this update.
  ModuleName resolve(const StagedModule* module, const std::string& dotted) const;

  // Names of modules of the update that a function imports when it is called, or looks up in a module that it imports.
  std::vector<ModuleName> own_imports(const StagedModule* module, const NameUses& uses) const;
  // The import that binds the name, or null.
  const ImportBinding* find_import(const StagedModule* module, const std::string& name) const;
  // The name of another module of the update that an import binds this one to, one step of `resolve`; or null.
  ModuleName import_source(const ModuleName& place) const;
  // The module of this update that the name stands for where it is imported, or bound to a module that was; null: none.
  const StagedModule* imported_module(const StagedModule* module, const std::string& name) const;

  // Definitions whose text, at any depth, differs from the running version's.
  bool is_dirty(const StagedModule* module, const std::string& qualname) const;
  // Class members that differ, functions included; null if none do.
  const Names* changed_members(const StagedModule* module, const std::string& qualname) const;
  // Whether members that are no functions differ, of a class or of one that it inherits from.
  bool has_changed_data(const ModuleName& type) const;

  // A function or class on both sides, with the same decorators, stays the same object.
  bool is_stable(const StagedModule* module, const std::string& name) const;

  const StarNames& star_names() const { return *star_names_; }
  // Names that star imports give to other statements of the module than before, or to none.
  const Names& rebound_by_star_imports(const StagedModule& module) const {
    return changed_imports_->rebound_names(module);
  }

  const Reach& reach(const StagedModule* module, const Statement& statement) const;
  bool calls_what_it_is_given(const StagedModule* module, const NameUses& uses) const {
    return graph_->calls_what_it_is_given(module, uses);
  }
  bool uses_changed_imports(const StagedModule* module, const NameUses& uses) const {
    return changed_imports_->are_used(module, uses);
  }

  // Whether an import has bound the name, or may do so now, and not to the same as before.
  bool is_imported_otherwise(const StagedModule& module, const std::string& name) const {
    return changed_imports_->contain(&module, name);
  }

  const std::set<ModuleName>& dirty_functions() const { return dirty_; }
  const StagedModule* find_module(const std::string& name) const;

  // The names a statement binds, itself or through `global` in functions that it calls.
  const Names& binds(const StagedModule* module, std::size_t statement) const { return binds_.at(module)[statement]; }
  // Where the class is defined: it may say that it is from a package that only imports it.
  ModuleName place_of_class(BorrowedRef type) const;
  // Whether others bind the name before the statement and after it, so that what is live is not what it finds.
  bool is_rebound_around(const StagedModule* module, std::size_t statement, const std::string& name) const;
  // The new statements that bind a global name.
  const std::vector<std::size_t>& binders(const StagedModule* module, const std::string& name) const;

 private:
  bool has_changed_data(const ModuleName& type, std::set<ModuleName>& seen) const;

  void find_imports(const StagedModule* module);
  void find_binders(const StagedModule* module);
  std::vector<Names> shared_star_names(const StagedModule& module) const;
  void find_differences(const StagedModule* module);
  bool changes_enumeration(const StagedModule& module, const std::string& name) const;
  Ref imported_value(const StagedModule& module, const std::string& dotted) const;
  // Where a name that the module does not bind itself may come from by `from … import *`; null: from nowhere.
  const StagedModule* star_source(const StagedModule* module, const std::string& name) const;

  std::vector<const StagedModule*> modules_;
  std::map<std::string, const StagedModule*> by_name_;
  std::unordered_map<BorrowedRef, const StagedModule*> by_object_;
  std::map<const StagedModule*, std::map<std::string, std::vector<std::size_t>>> binders_;
  std::map<const StagedModule*, std::map<std::string, ImportBinding>> imports_;
  std::map<const StagedModule*, std::vector<Names>> binds_;
  std::unique_ptr<const StarNames> star_names_;
  std::unique_ptr<const ChangedImports> changed_imports_;
  std::set<ModuleName> dirty_;  // functions that have changed, or use what is imported from elsewhere now
  std::map<ModuleName, Names> changed_members_;
  std::unique_ptr<CallGraph> graph_;
};

// The live object that a dotted name of the module leads to through modules: of what others lead to, the first one.
Ref live_value(const StagedModule& module, const std::string& dotted);

// The live object that an import of the module would bind now; a star import: to this name.
Ref live_import(const StagedModule& module, const ImportBinding& import, const std::string& name);

// Whether the code imports modules by names that it computes.
bool imports_by_name(const NameUses& uses);

// The absolute name of an imported module, as `import` resolves it; empty if it points outside a package.
std::string absolute_module(const ModuleRecord& record, const ImportBinding& import);
std::string absolute_module(const StagedModule& module, const ImportBinding& import);

}  // namespace midflight
