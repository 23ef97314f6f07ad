#include "execute/order.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "base/dotted.h"
#include "baseline/native.h"
#include "cpython/function.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "execute/effects.h"
#include "stage/local_imports.h"

namespace midflight {
namespace {

// Changes that are tried alone: each slices the whole update.
std::size_t tries_for(const Staged& staged) {
  constexpr std::size_t kMost = 32, kStatements = 20'000;
  std::size_t statements = 1;
  for (const auto& module : staged.modules) statements += module->next->statements.size();
  return std::min(kMost, kStatements / statements);
}

// Whether what would run for the sake of the order stays within what is made anew.
class Quiet {
 public:
  Quiet(const World& world, const Names& program, const std::vector<ModuleSlice>& slices)
      : world_(world), program_(program), slices_(slices) {
    for (const ModuleSlice& slice : slices) slice_of_[slice.staged] = &slice;
  }

  // What runs here and not there, and may act; empty: nothing.
  std::string objection(const std::vector<ModuleSlice>& without) const {
    for (std::size_t m = 0; m < slices_.size(); ++m) {
      const std::vector<Statement>& statements = slices_[m].staged->next->statements;
      for (std::size_t i = 0; i < statements.size(); ++i) {
        if (!slices_[m].run[i] || without[m].run[i]) continue;
        const std::string effect = effect_of(slices_[m].staged, statements[i]);
        if (effect.empty()) continue;
        return slices_[m].staged->record->name + ", line " + std::to_string(statements[i].first_line) + ", uses " +
               written_name(effect) + ", which may act outside";
      }
    }
    return {};
  }

 private:
  std::string effect_of(const StagedModule* module, const Statement& statement) const {
    if (statement.kind == StatementKind::import) return {};
    if (statement->dynamic) return "exec";
    if (std::string found = find_effect(world_, program_, module, statement); !found.empty()) return found;
    const Reach& reach = world_.reach(module, statement);
    for (const ModuleName& place : reach.mutated) {
      if (is_left_alone(place)) return place.second;
    }
    for (const ModuleName& place : reach.bound) {
      if (place.first != module && is_left_alone(place)) return place.second;
    }
    if (std::string found = unknown_object(module, statement->run); !found.empty()) return found;
    for (const auto& [home, qualname] : reach.functions) {
      std::string found = unknown_object(home, home->next->functions.at(qualname)->uses);
      if (!found.empty()) return found;
    }
    return {};
  }

  // Data that would be changed where it is.
  bool is_left_alone(const ModuleName& place) const {
    const auto& [home, name] = place;
    if (home == nullptr) {
      return std::any_of(slices_.begin(), slices_.end(), [&, dotted = name](const ModuleSlice& slice) {
        const bool imports = world_.find_import(slice.staged, root_of(dotted)) != nullptr;
        return imports && (is_of_program(*slice.staged, root_of(dotted)) || is_data(*slice.staged, dotted));
      });
    }
    const Ref value = find_item(home->record->namespace_dict(), name.c_str());
    // What making a class enters in another one is taken out before, as for any class that is made anew.
    if (!value || is_function(value) || is_type(value)) return false;
    const ModuleSlice& slice = *slice_of_.at(home);
    return !slice.renews(name) && !slice.runs_binder_of(name);
  }

  // `sys.path`, not `os.path`.
  static bool is_data(const StagedModule& module, const std::string& dotted) {
    const Ref value = live_value(module, dotted);
    Hasher hasher;
    return value && !PyModule_Check(value.get()) && PyCallable_Check(value.get()) == 0 && !add_atom(hasher, value);
  }

  bool is_of_program(const StagedModule& module, const std::string& name) const {
    const ImportBinding* import = world_.find_import(&module, name);
    if (import == nullptr) return false;
    const std::string target = absolute_module(module, *import);
    return program_.contains(target) || program_.contains(target + "." + import->attribute);
  }

  // Something of a library, or of a module that does not take part, that the code calls, or calls methods of.
  std::string unknown_object(const StagedModule* module, const NameUses& uses) const {
    for (const ImportBinding& import : uses.imports) {
      if (program_.contains(absolute_module(*module, import))) return import.module;
    }
    const auto is_unknown = [&](const std::string& name) { return !is_known(*module, name); };
    for (const Names* names : {&uses.called, &uses.chains}) {
      const auto found = std::find_if(names->begin(), names->end(), is_unknown);
      if (found != names->end()) return *found;
    }
    return {};
  }

  bool is_known(const StagedModule& module, const std::string& name) const {
    const std::string root = root_of(name);
    Ref value = live_value(module, root);
    if (!value) return true;
    if (is_of_program(module, root) && world_.resolve(&module, name).first == nullptr) {
      if (PyModule_Check(value.get()) && name != root) {
        const std::string attribute = root_of(name.substr(root.size() + 1));
        value = find_item(PyModule_GetDict(value.get()), attribute.c_str());
      }
      return !value || PyCallable_Check(value.get()) == 0;
    }
    // Modules and what they define are looked at as what is imported.
    if (PyModule_Check(value.get()) || is_function(value) || is_type(value)) return true;
    return is_plain(reinterpret_cast<PyObject*>(BorrowedRef(value).type()));
  }

  // Whether all that methods of such objects do is known.
  bool is_plain(BorrowedRef type) const {
    const Ref home = is_python_class(type) ? home_of(type) : Ref();
    if (home) return world_.find_module(to_text(home)) != nullptr;
    const std::string_view name = type.as<PyTypeObject>()->tp_name;
    static constexpr std::string_view kPlain[] = {"builtins",  "collections", "datetime", "decimal",
                                                  "functools", "itertools",   "re",       "types"};
    return name.find('.') == std::string_view::npos ||
           std::find(std::begin(kPlain), std::end(kPlain), name.substr(0, name.find('.'))) != std::end(kPlain);
  }

  const World& world_;
  const Names& program_;
  const std::vector<ModuleSlice>& slices_;
  std::map<const StagedModule*, const ModuleSlice*> slice_of_;
};

}  // namespace

std::vector<ModuleSlice> make_slices_in_order(const Staged& staged, const World& world, ExecuteMode mode,
                                              const Forced& forced, const Names& program,
                                              std::vector<KeptOrder>& kept) {
  std::vector<OrderChange> changes;
  for (const auto& module : staged.modules) {
    if (mode != ExecuteMode::automatic) break;
    for (OrderChange& change : order_changes(world, *module)) changes.push_back(std::move(change));
  }
  std::vector<ModuleSlice> slices = make_slices(staged, world, mode, forced);
  if (changes.empty()) return slices;
  std::vector<OrderChange> followed;
  const auto follow = [&](std::vector<OrderChange> wanted) {
    std::vector<ModuleSlice> more = make_slices(staged, world, mode, forced, wanted);
    std::string objection = Quiet(world, program, more).objection(slices);
    if (!objection.empty()) return objection;
    slices = std::move(more);
    followed = std::move(wanted);
    return std::string();
  };
  const std::string together = follow(changes);
  if (together.empty()) return slices;
  const std::size_t most = changes.size() == 1 ? 0 : tries_for(staged);
  std::size_t tries = 0;
  for (const OrderChange& change : changes) {
    if (++tries > most) {
      kept.push_back({change, together});
      continue;
    }
    std::vector<OrderChange> wanted = followed;
    wanted.push_back(change);
    if (std::string objection = follow(std::move(wanted)); !objection.empty()) {
      kept.push_back({change, std::move(objection)});
    }
  }
  return slices;
}

}  // namespace midflight
