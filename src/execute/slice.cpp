#include "execute/slice.h"

#include <algorithm>
#include <optional>

#include "base/dotted.h"
#include "cpython/function.h"
#include "cpython/gil.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "execute/class_content.h"
#include "execute/early_reads.h"
#include "execute/forced.h"
#include "execute/implicit_calls.h"
#include "execute/import_order.h"
#include "execute/makers.h"
#include "execute/module_lookups.h"
#include "execute/name_kinds.h"
#include "execute/references.h"
#include "execute/ways_of_imports.h"

namespace midflight {
namespace {

class Slicer {
 public:
  Slicer(const Staged& staged, const World& world, ExecuteMode mode, const Forced& forced,
         const std::vector<OrderChange>& moved)
      : world_(world),
        implicit_(world),
        class_content_(world),
        makers_(world, class_content_),
        mode_(mode),
        forced_(forced),
        moved_(moved) {
    for (const auto& module : staged.modules) {
      slices_.emplace_back(module.get());
      remade_.emplace_back(module->next->statements.size(), false);
      changed_.emplace_back(module->next->statements.size(), false);
      index_[module.get()] = slices_.size() - 1;
    }
  }

  std::vector<ModuleSlice> run() {
    for (std::size_t m = 0; m < slices_.size(); ++m) seed(m);
    do {
      while (grow_forward()) continue;
      while (grow_backward()) continue;
    } while (renew_filled() || renew_held() || grow_by_implicit_calls());
    for (ModuleSlice& slice : slices_) {
      if (mode_ != ExecuteMode::all && slice.runs_dynamic_code()) slice.lift();
    }
    add_imports_of_running(slices_);
    return std::move(slices_);
  }

 private:
  const std::vector<Statement>& statements(std::size_t m) const { return slices_[m].staged->next->statements; }

  void seed(std::size_t m) {
    const StagedModule& staged = *slices_[m].staged;
    for (std::size_t i = 0; i < statements(m).size(); ++i) {
      yield_gil();
      if (mode_ == ExecuteMode::all) {
        affect(m, i, "execute=all", slices_[m].is_new(i));
      } else if (!staged.live) {
        if (slices_[m].counts_without_base(i)) affect(m, i, "base unknown", true);
      } else if (staged.verdicts[i] == Verdict::changed) {
        affect(m, i, "changed", true);
      } else if (staged.verdicts[i] == Verdict::added) {
        affect(m, i, "added", true);
      } else if (is_forced(staged, statements(m)[i], forced_)) {
        affect(m, i, "its data is replaced on demand", true);
      } else if (world_.reach(&staged, statements(m)[i]).dirty || implicit_.any_changed(staged, i)) {
        affect(m, i, "calls changed code", true);
        slices_[m].derived[i] = true;
        remake(m, i);
      }
    }
    if (!staged.live) return;
    for (const auto& [i, name] : early_reads(staged)) {
      affect_name(m, name, "bound later than it is read");
      affect(m, i, "reads what is bound later", true);
    }
    for (const std::string& name : world_.rebound_by_star_imports(staged))
      affect_name(m, name, "a star import changed");
    for (const OrderChange& change : moved_) {
      if (change.module != &staged) continue;
      if (change.name.empty()) {
        affect(m, change.statement, "stands behind others that make what it uses", true);
      } else {
        affect_name(m, change.name, "bound in another order");
      }
      if (!change.filled.empty()) affect_stored(&staged, change.filled);
    }
    for (int index : staged.removed) {
      const Statement& gone = staged.live->statements[static_cast<std::size_t>(index)];
      for (const auto& [home, name] : world_.reach(&staged, gone).mutated) {
        if (home == nullptr) continue;
        affect_given(index_.at(home), name);
        if (is_data(index_.at(home), name))
          affect_name(index_.at(home), name, "a statement that changed it was removed");
      }
      for (const auto& [home, name] : class_content_.filled_by(&staged, gone, true)) affect_stored(home, name);
      for (const std::string& name : gone->run.stores) affect_stored(&staged, name);
      for (const std::string& name : gone->run.binds) affect_name(m, name, "a statement that bound it was removed");
      for (const std::string& name : gone->deletes) affect_name(m, name, "a statement that deleted it was removed");
    }
  }

  void note_changed(std::size_t m, const std::string& name) {
    slices_[m].changed.insert(name);
    changed_names_.insert({slices_[m].staged, name});
  }

  // The statement runs and what it binds is merged.
  void affect(std::size_t m, std::size_t i, const char* reason, bool changed) {
    const Statement& statement = statements(m)[i];
    if (is_skipped(*slices_[m].staged, statement)) return;
    ModuleSlice& slice = slices_[m];
    if (changed) {
      changed_[m][i] = true;
      for (const std::string& name : world_.binds(slice.staged, i)) {
        note_changed(m, name);
        bound_anew_.insert({slice.staged, name});
      }
      for (const std::string& name : statement->deletes) note_changed(m, name);
      if (statement->star_import) note_changed(m, "*");  // for star imports from here
      if (statement.kind == StatementKind::docstring) note_changed(m, "__doc__");
    }
    if (slice.renewed[i]) return;
    slice.renewed[i] = slice.run[i] = true;
    if (slice.reasons[i].empty()) slice.reasons[i] = reason;
    if (statement.kind == StatementKind::docstring) slice.affected.insert("__doc__");
    const Names& binds = world_.binds(slice.staged, i);
    slice.affected.insert(binds.begin(), binds.end());
    slice.affected.insert(statement->deletes.begin(), statement->deletes.end());
    slice.whole |= mode_ == ExecuteMode::all;
    if (mode_ == ExecuteMode::all) return;
    for (const std::string& name : binds) complete(m, name);
    for (const std::string& name : statement->deletes) complete(m, name);
    for (const auto& [home, name] : world_.reach(slice.staged, statement).mutated) {
      if (home != nullptr) affect_mutated(index_.at(home), name);
    }
    const Reach& reach = world_.reach(slice.staged, statement);
    for (const auto& [home, name] : reach.formerly_stored) affect_stored(home, name);
    for (const auto& [home, name] : reach.formerly_bound) {
      affect_name(index_.at(home), name, "a function that bound it does so no longer");
    }
    const bool differs = slice.staged->verdicts[i] == Verdict::changed || contains(moved_, slice.staged, i);
    for (const auto& [home, name] : class_content_.filled_by(slice.staged, statement, differs)) {
      affect_stored(home, name);
    }
    for (const std::string& name : statement->run.stores) affect_stored(slice.staged, name);
  }

  // The statement stores in a function or class, which is made again with all that is stored in it.
  void affect_stored(const StagedModule* module, const std::string& name) {
    if (module == nullptr) return;
    const auto [home, stored] = world_.resolve(module, name);
    if (home == nullptr || world_.binders(home, stored).empty()) return;
    const std::size_t m = index_.at(home);
    if (is_data(m, stored)) return;
    slices_[m].affected.insert(stored);
    note_changed(m, stored);
    for (std::size_t i : world_.binders(home, stored)) remake(m, i);
    refilled_.insert({home, stored});
    complete(m, stored);
  }

  // All statements that make up the value of a name run together.
  void complete(std::size_t m, const std::string& name) {
    if (!completed_.insert({m, name}).second) return;
    for (std::size_t i = 0; i < statements(m).size(); ++i) {
      const Statement& statement = statements(m)[i];
      const bool binds = world_.binds(slices_[m].staged, i).contains(name) || statement->deletes.contains(name) ||
                         (statement.kind == StatementKind::docstring && name == "__doc__");
      if (binds) affect(m, i, "makes up a changed name", false);
    }
    for (const auto& [user, i] : makers_.of({slices_[m].staged, name}, is_data(m, name))) {
      affect(user, i, "makes up a changed name", false);
    }
  }

  bool is_data(std::size_t m, const std::string& name) const { return binds_data(world_, {slices_[m].staged, name}); }

  void affect_given(std::size_t m, const std::string& name) {
    if (!is_given(world_, {slices_[m].staged, name})) return;
    slices_[m].affected.insert(name);
    note_changed(m, name);
  }

  void affect_mutated(std::size_t m, const std::string& name) {
    affect_given(m, name);
    if (!is_data(m, name)) {
      filled_.insert({slices_[m].staged, name});
      return;
    }
    mutated_.insert({slices_[m].staged, name});
    slices_[m].affected.insert(name);
    note_changed(m, name);
    complete(m, name);
  }

  void affect_name(std::size_t m, const std::string& name, const char* reason) {
    for (std::size_t i : world_.binders(slices_[m].staged, name)) affect(m, i, reason, true);
    complete(m, name);
    slices_[m].affected.insert(name);
    note_changed(m, name);
  }

  bool grow_forward() {
    if (mode_ == ExecuteMode::all) return false;
    bool grown = false;
    for (std::size_t m = 0; m < slices_.size(); ++m) {
      yield_gil();
      for (std::size_t i = 0; i < statements(m).size(); ++i) {
        if (changed_[m][i] || is_skipped(*slices_[m].staged, statements(m)[i])) continue;
        if (!slices_[m].staged->live && !is_definition(statements(m)[i])) continue;
        const bool derived = is_derived(m, i);
        if (!derived && !inherits_change(m, i)) continue;
        if (derived) remake(m, i);
        affect(m, i, "computed from a change", true);
        slices_[m].derived[i] = true;
        grown = true;
      }
    }
    return grown;
  }

  // What calls without naming it a function that reads a changed name.
  bool grow_by_implicit_calls() {
    const auto is_other = [this](const ModuleName& place) {
      return value_changed(place) || (place.second.find('.') != std::string::npos && member_changed(place));
    };
    if (mode_ == ExecuteMode::all || !implicit_.add_readers(changed_names_, is_other)) return false;
    bool grown = false;
    for (std::size_t m = 0; m < slices_.size(); ++m) {
      if (!slices_[m].staged->live) continue;
      for (std::size_t i = 0; i < statements(m).size(); ++i) {
        yield_gil();
        if (changed_[m][i] || is_skipped(*slices_[m].staged, statements(m)[i])) continue;
        if (!implicit_.any_changed(*slices_[m].staged, i)) continue;
        remake(m, i);
        affect(m, i, "calls what uses a change", true);
        slices_[m].derived[i] = true;
        grown = true;
      }
    }
    return grown;
  }

  bool is_derived(std::size_t m, std::size_t i) {
    const Statement& statement = statements(m)[i];
    const Reach& reach = world_.reach(slices_[m].staged, statement);
    // What makes up a name runs with it; that the name has changed by others like it is no change of its own.
    const auto is_made_here = [&](const ModuleName& place) {
      const ModuleName root = {place.first, root_of(place.second)};
      return slices_[m].renewed[i] && reach.mutated.contains(root) && !bound_anew_.contains(root);
    };
    const auto is_other_value = [&](const ModuleName& place) {
      return !is_made_here(place) && (value_changed(place) || fields_changed(place, statement));
    };
    if (any_at(changed_names_, reach.read, is_other_value)) return true;
    if (std::any_of(reach.namespaces.begin(), reach.namespaces.end(),
                    [&](const StagedModule* module) { return namespace_changed(index_.at(module)); }))
      return true;
    // What it finds there may be anything that this module defines.
    if (!slices_[m].changed.empty() && looks_into_modules(*slices_[m].staged, statement)) return true;
    const auto is_other_content = [&](const ModuleName& place) {
      return !is_made_here(place) && (value_changed(place) || content_changed(place, statement));
    };
    if (any_at(changed_names_, reach.valued, is_other_content)) return true;
    const auto always = [](const ModuleName&) { return true; };
    if (any_at(remade_names_, reach.functions, always) || any_at(remade_names_, reach.classes, always)) return true;
    return std::any_of(statement->imports.begin(), statement->imports.end(),
                       [&](const ImportBinding& import) { return import_changed(m, import); });
  }

  // A look at all names of the module finds something else than before: other names or objects, or definitions that
  // have more changed in them than the bodies of functions.
  bool namespace_changed(std::size_t m) const {
    const StagedModule& staged = *slices_[m].staged;
    return std::any_of(slices_[m].changed.begin(), slices_[m].changed.end(), [&](const std::string& name) {
      const std::vector<std::size_t>& binders = world_.binders(&staged, name);
      return !world_.is_stable(slices_[m].staged, name) ||
             !std::all_of(binders.begin(), binders.end(), [&](std::size_t i) {
               return staged.live && staged.live->statements[static_cast<std::size_t>(staged.partner[i])]->header ==
                                         staged.next->statements[i]->header;
             });
    });
  }

  // The name may be bound to another object than before.
  bool value_changed(const ModuleName& place) {
    const std::size_t m = index_.at(place.first);
    const std::string root = root_of(place.second);
    if (!slices_[m].changed.contains(root)) return false;
    return !world_.is_stable(slices_[m].staged, root);
  }

  // A class goes to a call whose result is kept, or which gives it more attributes, and data in it has changed.
  bool fields_changed(const ModuleName& place, const Statement& user) {
    if (!slices_[index_.at(place.first)].changed.contains(place.second) || !world_.has_changed_data(place))
      return false;
    return user.kind == StatementKind::assignment ||
           (user.kind == StatementKind::expression && has_members_of_others(place));
  }

  // A definition that stays the same object is used for something that has changed in it.
  bool content_changed(const ModuleName& place, const Statement& user) {
    const std::size_t m = index_.at(place.first);
    const std::size_t dot = place.second.find('.');
    const std::string root = place.second.substr(0, dot);
    if (!slices_[m].changed.contains(root)) return false;
    if (dot != std::string::npos) return member_changed(place);
    return user.kind != StatementKind::class_definition && user->run.values.contains(root);
  }

  bool member_changed(const ModuleName& place) {
    const std::string root = root_of(place.second);
    const Names* members = world_.changed_members(place.first, root);
    if (members != nullptr && members->contains(place.second.substr(root.size() + 1))) return true;
    return !place.first->next->functions.contains(place.second) &&
           (has_same_text(index_.at(place.first), root) || refilled_.contains({place.first, root}));
  }

  // A base has changed: subclasses follow.
  bool inherits_change(std::size_t m, std::size_t i) {
    return statements(m)[i].kind == StatementKind::class_definition &&
           any_at(changed_names_, world_.reach(slices_[m].staged, statements(m)[i]).valued,
                  [](const ModuleName& place) { return place.second.find('.') == std::string::npos; });
  }

  // A function or class with other defaults, decorators' results or attributes, though its text is the same.
  void remake(std::size_t m, std::size_t i) {
    if (remade_[m][i]) return;
    remade_[m][i] = true;
    for (const std::string& name : world_.binds(slices_[m].staged, i)) remade_names_.insert({slices_[m].staged, name});
  }

  // What is made anew without a change of its own statement was computed from one: any of its attributes may differ.
  bool has_same_text(std::size_t m, const std::string& name) const {
    const StagedModule& staged = *slices_[m].staged;
    const std::vector<std::size_t>& binders = world_.binders(&staged, name);
    return std::all_of(binders.begin(), binders.end(),
                       [&](std::size_t i) { return staged.verdicts[i] == Verdict::same || slices_[m].derived[i]; });
  }

  bool import_changed(std::size_t m, const ImportBinding& import) {
    const StagedModule* from = world_.find_module(absolute_module(*slices_[m].staged, import));
    if (from == nullptr || import.attribute.empty()) return false;
    const std::size_t other = index_.at(from);
    if (import.attribute == "*") return !slices_[other].changed.empty();
    return slices_[other].changed.contains(import.attribute) && !world_.is_stable(from, import.attribute);
  }

  bool grow_backward() {
    bool grown = false;
    written_.clear();
    for (std::size_t m = 0; m < slices_.size(); ++m) {
      if (!slices_[m].changed.empty()) written_.insert({slices_[m].staged, kNamespace});
      for (const std::string& name : slices_[m].changed) {
        if (world_.binders(slices_[m].staged, name).empty()) written_.insert({slices_[m].staged, name});  // it is gone
      }
      for (std::size_t i = 0; i < statements(m).size(); ++i) {
        if (!slices_[m].run[i]) continue;
        for (const std::string& name : world_.binds(slices_[m].staged, i)) written_.insert({slices_[m].staged, name});
      }
    }
    leading_.reset();
    taken_.clear();
    const std::set<ModuleName> standing_in = std::move(standing_in_);
    standing_in_.clear();
    for (const ModuleName& place : standing_in) grown |= add_definition(place, true);
    for (std::size_t m = 0; m < slices_.size(); ++m) {
      for (std::size_t i = 0; i < statements(m).size(); ++i) {
        if (!slices_[m].run[i] || needed_.contains({m, i})) continue;
        needed_.insert({m, i});
        yield_gil();
        grown |= add_inputs(m, i);
      }
    }
    for (const ModuleName& place : passed_on_) grown |= add_definition(place, false);
    return grown;
  }

  // A definition that runs as an input, and that renewed statements fill, is made anew with all that fills it.
  bool renew_filled() {
    bool grown = false;
    for (const ModuleName& place : std::set<ModuleName>(filled_)) {
      const std::size_t m = index_.at(place.first);
      if (!slices_[m].runs_binder_of(place.second) || !slices_[m].affected.insert(place.second).second) continue;
      complete(m, place.second);
      for (const auto& [user, i] : makers_.mutators_of(place)) affect(user, i, "fills an input", false);
      grown = true;
    }
    return grown;
  }

  // What a call has made may hold what it was given: that runs as an input, and is filled through it.
  bool renew_held() {
    bool grown = false;
    for (const ModuleName& holder : std::set<ModuleName>(mutated_)) {
      for (const std::size_t i : world_.binders(holder.first, holder.second)) {
        const Statement& statement = statements(index_.at(holder.first))[i];
        if (!statement->calls) continue;
        for (const std::string& value : statement->run.values) {
          const ModuleName held = world_.resolve(holder.first, value);
          if (held.first == nullptr) continue;
          const std::size_t m = index_.at(held.first);
          if (!is_data(m, held.second) || slices_[m].renews(held.second)) continue;
          if (!slices_[m].runs_binder_of(held.second) ||
              !holds(live_value(*holder.first, holder.second), live_value(*held.first, held.second)))
            continue;
          affect_mutated(m, held.second);
          grown = true;
        }
      }
    }
    return grown;
  }

  // Whoever gets hold of a function or class may call it, and any of its methods, which may do so with what they read.
  void pass_on(const ModuleName& given) {
    std::vector<ModuleName> open{{given.first, root_of(given.second)}};
    while (!open.empty()) {
      const ModuleName node = std::move(open.back());
      open.pop_back();
      if (!passed_.insert(node).second) continue;
      if (node.first != nullptr && node.second.find('.') == std::string::npos) {
        if (is_data(index_.at(node.first), node.second)) continue;
        passed_on_.insert(node);
      }
      const std::vector<ModuleName>& next = references().from(node);
      open.insert(open.end(), next.begin(), next.end());
    }
  }

  const References& references() {
    if (!references_) references_.emplace(world_);
    return *references_;
  }
  bool leads_anywhere_new(const ModuleName& place) {
    if (!leading_) leading_ = references().leading_to(written_);
    return leading_->contains(place);
  }

  bool add_inputs(std::size_t m, std::size_t i) {
    bool grown = false;
    const Statement& statement = statements(m)[i];
    const Reach& reach = world_.reach(slices_[m].staged, statement);
    for (const Places* places : {&reach.valued, &reach.mutated, &reach.functions, &reach.classes}) {
      for_fresh(*places, 0, [&](const ModuleName& place) { grown |= add_definition(place, true); });
    }
    for_fresh(reach.read, 1, [&](const ModuleName& place) { pass_on(place); });
    for (const std::string& name : statement->run.reads) {
      if (!world_.is_rebound_around(slices_[m].staged, i, name)) continue;
      for (const std::size_t binder : world_.binders(slices_[m].staged, name)) grown |= add_binder(m, binder, name);
    }
    for_fresh(reach.classes, 1, [&](const ModuleName& place) { pass_on(place); });
    for (const StagedModule* module : reach.namespaces) grown |= add_namespace(module, m, i);
    // The import statements on the way, which `resolve` looks through.
    std::set<ModuleName> ways = ways_of_imports(world_, slices_[m].staged, statement->run);
    for_fresh(reach.functions, 2, [&](const ModuleName& place) {
      ways.merge(ways_of_imports(world_, place.first, place.first->next->functions.at(place.second)->uses));
    });
    for (const ModuleName& place : ways) grown |= add_import(place);
    return grown;
  }

  // What several statements share is taken once a round: again, it would add nothing.
  template <class Take>
  void for_fresh(const Places& places, int purpose, const Take& take) {
    for (const std::set<ModuleName>* layer : places.layers()) {
      if (taken_.insert({layer, purpose}).second) std::for_each(layer->begin(), layer->end(), take);
    }
  }

  // What has been bound by then is seen: what has not changed by its live object.
  bool add_namespace(const StagedModule* module, std::size_t m, std::size_t i) {
    if (index_.at(module) == m) slices_[m].looks_around[i] = true;
    bool grown = false;
    for (std::size_t other = 0; other < (index_.at(module) == m ? i : module->next->statements.size()); ++other) {
      for (const std::string& name : world_.binds(module, other)) grown |= add_definition({module, name}, false);
    }
    return grown;
  }

  bool add_import(const ModuleName& place) {
    const std::size_t m = index_.at(place.first);
    bool grown = false;
    for (std::size_t i : world_.binders(place.first, place.second)) {
      const bool imports = statements(m)[i].kind == StatementKind::import ||
                           world_.imported_module(place.first, place.second) != nullptr;
      if (imports && !is_skipped(*place.first, statements(m)[i])) grown |= slices_[m].run_as_input(i);
    }
    return grown || add_star_imports(m, place.second);
  }

  // A name that nothing binds may come from a star import.
  bool add_star_imports(std::size_t m, const std::string& name) {
    if (!world_.binders(slices_[m].staged, name).empty()) return false;
    bool grown = false;
    for (std::size_t i = 0; i < statements(m).size(); ++i) {
      if (statements(m)[i]->star_import) grown |= slices_[m].run_as_input(i);
    }
    return grown;
  }

  bool add_definition(const ModuleName& place, bool looked_into) {
    if (place.first == nullptr) return false;
    const std::size_t m = index_.at(place.first);
    const std::string root = root_of(place.second);
    bool grown = false;
    for (std::size_t i : world_.binders(place.first, root)) {
      if (slices_[m].run[i]) continue;
      // Passed on: the live object stands in.
      if (!looked_into && live_value(*slices_[m].staged, root) &&
          (is_data(m, root) || !leads_anywhere_new({place.first, root}))) {
        continue;
      }
      if (may_stand_in(m, root)) {
        standing_in_.insert({place.first, root});
        continue;
      }
      grown |= add_binder(m, i, root);
    }
    return grown;
  }

  bool add_binder(std::size_t m, std::size_t i, const std::string& name) {
    if (is_skipped(*slices_[m].staged, statements(m)[i]) || !slices_[m].run_as_input(i)) return false;
    for (const auto& [user, other] : makers_.of({slices_[m].staged, name}, is_data(m, name))) {
      slices_[user].run_as_input(other);
    }
    return true;
  }

  // Whether statements store in the definition, its bases, its metaclass or the like: later ones may have closed what
  // earlier ones use.
  bool is_made_from_stored(const ModuleName& place, std::set<ModuleName>& seen) {
    if (place.first == nullptr || !seen.insert(place).second) return false;
    if (makers_.are_storing_in(place)) return true;
    const std::vector<std::size_t>& binders = world_.binders(place.first, place.second);
    return std::any_of(binders.begin(), binders.end(), [&](std::size_t i) {
      const Statement& statement = statements(index_.at(place.first))[i];
      return statement.kind == StatementKind::class_definition &&
             std::any_of(statement->run.values.begin(), statement->run.values.end(), [&](const std::string& value) {
               return is_made_from_stored(world_.resolve(place.first, value), seen);
             });
    });
  }

  // A live function or class does what the new one would do if nothing that it reaches has changed or is made anew.
  bool may_stand_in(std::size_t m, const std::string& name) {
    const StagedModule* module = slices_[m].staged;
    if (is_data(m, name) || !world_.is_stable(module, name) || slices_[m].changed.contains(name)) return false;
    std::set<ModuleName> seen;
    if (!live_value(*module, name) || is_made_from_stored({module, name}, seen)) return false;
    return !leads_anywhere_new({module, name});
  }

  const World& world_;
  ImplicitCalls implicit_;
  ClassContent class_content_;
  Makers makers_;
  ExecuteMode mode_;
  const Forced& forced_;
  const std::vector<OrderChange>& moved_;
  std::vector<ModuleSlice> slices_;
  std::vector<std::vector<bool>> changed_, remade_;  // remade: with other values in them, not only by inheritance
  std::set<ModuleName> bound_anew_, changed_names_, remade_names_;  // of all modules; bound by changed statements
  std::map<const StagedModule*, std::size_t> index_;
  std::set<std::pair<std::size_t, std::string>> completed_;
  std::set<ModuleName> refilled_;
  std::set<ModuleName> filled_, mutated_;  // functions and classes, and data, that renewed statements change
  std::set<std::pair<std::size_t, std::size_t>> needed_;
  std::set<std::pair<const std::set<ModuleName>*, int>> taken_;
  std::set<ModuleName> written_;  // what statements that run bind
  std::optional<References> references_;
  std::optional<std::set<ModuleName>> leading_;  // what leads to one of `written_`
  std::set<ModuleName> passed_on_, passed_;      // what code that runs gets hold of; with attributes on the way
  std::set<ModuleName> standing_in_;             // definitions whose live objects are used as they are, so far
};

}  // namespace

std::vector<ModuleSlice> make_slices(const Staged& staged, const World& world, ExecuteMode mode, const Forced& forced,
                                     const std::vector<OrderChange>& moved) {
  return Slicer(staged, world, mode, forced, moved).run();
}

}  // namespace midflight
