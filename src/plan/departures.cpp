#include "plan/departures.h"

#include <algorithm>
#include <utility>

#include "base/dotted.h"
#include "baseline/definitions.h"
#include "cpython/function.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

bool is_of_module_level(BorrowedRef object) {
  return is_function(object) && text_equals(code_qualname(code_of(object)), "<lambda>");
}

// The statement of the running version that made the object; null if there is none.
const Statement* statement_of(const EntrySource& source) {
  return source.statement < 0 ? nullptr : &source.staged->live->statements[static_cast<std::size_t>(source.statement)];
}

// A definition registers what it defines by decorators, a metaclass or `__init_subclass__`.
bool may_register_itself(const EntrySource& source) {
  const Statement* own = statement_of(source);
  if (own == nullptr) return true;
  const Statement& statement = *own;
  if (statement.kind == StatementKind::function) return statement->decorated;
  if (statement.kind != StatementKind::class_definition || statement->decorated || !is_type(source.object)) return true;
  if (BorrowedRef(source.object).type() != &PyType_Type) return true;
  const std::vector<Ref> ancestors = sequence_items(mro_of(source.object));
  return std::any_of(ancestors.begin(), ancestors.end(), [&](const Ref& ancestor) {
    return is_python_class(ancestor) && own_attribute(ancestor, make_str("__init_subclass__"));
  });
}

bool names(BorrowedRef method, const Holder& holder) {
  const Ref function = innermost_function(method);
  if (!function) return false;
  const std::string root = root_of(holder.name), last = last_of(holder.name);
  const std::vector<Ref> words = sequence_items(code_names(code_of(function)));
  return std::any_of(words.begin(), words.end(), [&](const Ref& word) {
    return text_equals(word, root.c_str()) || text_equals(word, last.c_str());
  });
}

// What runs whenever a subclass, or a class of the metaclass, is made.
bool is_filled_by_making(BorrowedRef type, const Holder& holder) {
  const auto any = [&](BorrowedRef owner, auto... methods) {
    return is_python_class(owner) && (names(own_attribute(owner, make_str(methods)), holder) || ...);
  };
  const std::vector<Ref> ancestors = sequence_items(mro_of(type));
  const std::vector<Ref> metaclasses = sequence_items(mro_of(reinterpret_cast<PyObject*>(type.type())));
  return std::any_of(ancestors.begin() + 1, ancestors.end(),
                     [&](const Ref& ancestor) { return any(ancestor, "__init_subclass__"); }) ||
         std::any_of(metaclasses.begin(), metaclasses.end(),
                     [&](const Ref& metaclass) { return any(metaclass, "__new__", "__init__"); });
}

bool is_one_of(const std::set<ModuleName>& mutated, const Holder& holder) {
  return std::any_of(mutated.begin(), mutated.end(), [&](const ModuleName& place) {
    return place.first != nullptr && place.first->record == holder.record &&
           root_of(place.second) == root_of(holder.name);
  });
}

bool is_one_of(const Places& mutated, const Holder& holder) {
  return std::any_of(mutated.layers().begin(), mutated.layers().end(),
                     [&](const std::set<ModuleName>* layer) { return is_one_of(*layer, holder); });
}

}  // namespace

bool anything_registered(const PlanInput& input) {
  return std::any_of(input.slices.begin(), input.slices.end(), [](const ModuleSlice& slice) {
    const std::vector<const Statement*> outgoing = slice.outgoing();
    return slice.staged->record->base.known &&
           std::any_of(outgoing.begin(), outgoing.end(), [](const Statement* old) { return may_change_others(*old); });
  });
}

Departures::Departures(const PlanInput& input) : input_(input) {
  for (const Mutation& mutation : input.scratch.mutations) mutated_.insert(mutation.object);
}

void Departures::note(const Holder& holder) {
  for (const Element& element : holder.elements) {
    if (element.source && element.source->object) entries_[element.source->object].push_back(&holder);
  }
}

bool Departures::is_made_anew(const Holder& holder) const {
  const std::string root = root_of(holder.name);
  return std::any_of(input_.slices.begin(), input_.slices.end(), [&](const ModuleSlice& slice) {
    return slice.staged->record == holder.record && slice.renews(root);
  });
}

bool Departures::is_only_input(const Holder& holder) const {
  const std::string root = root_of(holder.name);
  return std::any_of(input_.slices.begin(), input_.slices.end(), [&](const ModuleSlice& slice) {
    return slice.staged->record == holder.record && !slice.renews(root) && slice.runs_binder_of(root);
  });
}

bool Departures::is_changed(const Holder& holder) const {
  return mutated_.contains(holder.container) || is_made_anew(holder);
}

bool Departures::is_own_text(const Holder& holder, const Element& element) const {
  if (!element.source) return false;
  const EntrySource& source = *element.source;
  if (!element.own || source.fate == Fate::gone || source.staged == nullptr || holder.record == nullptr) return false;
  if (source.staged->record == holder.record || is_made_anew(holder)) return false;
  const std::vector<Item> names = dict_items(holder.record->namespace_dict());
  const bool can_name = std::any_of(names.begin(), names.end(), [&](const Item& item) {
    return item.value == source.object || item.value == source.staged->record->module;
  });
  if (!can_name || !holder.record->source || !holder.record->filename) return false;
  const std::shared_ptr<const Analysis> analysis = live_analysis(*holder.record);
  const auto is_named = [&](const Statement& statement) {
    const Names &reads = statement->run.reads, &chains = statement->run.chains;
    return std::any_of(chains.begin(), chains.end(), [&](const auto& c) { return c.ends_with("." + source.name); }) ||
           std::any_of(reads.begin(), reads.end(), [&](const auto& name) {
             return find_item(holder.record->namespace_dict(), name.c_str()) == source.object;
           });
  };
  const std::vector<std::size_t>& binders = analysis->binders_of(root_of(holder.name));
  return std::any_of(binders.begin(), binders.end(), [&](std::size_t i) { return is_named(analysis->statements[i]); });
}

bool Departures::may_leave(const Holder& holder, const Element& element) {
  if (!element.source || is_own_text(holder, element)) return false;
  // What it had there before is not kept anywhere: only where that is made again.
  if (element.overwritten && !is_made_anew(holder)) return false;
  // What the module's own statements had put there was there when it had been imported.
  const bool of_same_module = element.source->staged != nullptr && element.source->staged->record == holder.record;
  if (of_same_module && !element.in_base && element.source->fate == Fate::run_again) return false;
  // A class in data that is made anew is merged with that.
  if (element.in_base && is_type(element.source->object) && is_made_anew(holder)) return false;
  return may_leave(holder, *element.source, element.own);
}

bool Departures::may_leave(const Holder& holder, const EntrySource& source, bool own) {
  if (source.staged == nullptr || !source.staged->live || !source.staged->record->base.known) return false;
  if (source.literal) return source.fate != Fate::untouched;
  // A definition in a container of its own, as the function that a dispatcher calls by default, came with that.
  const bool within_itself = source.staged->record == holder.record && root_of(holder.name) == source.name;
  if (within_itself && source.fate == Fate::untouched) return false;
  const ModuleName place{source.staged, source.name};
  const bool by_itself = source.fate != Fate::untouched && may_have_entered_itself(source, holder);
  if ((!by_itself && !may_be_entered(place, holder)) || kept_readers().contains(place)) return false;
  if (is_kept_by_input(place, holder)) return false;
  if (registers_itself(source, holder)) return false;
  if (is_type(source.object) || own || source.weak) return true;
  const Baseline& base = source.staged->record->base;
  const auto& outside = base.outside;
  auto known = outside.find(source.object.get());
  // A lambda of the statement itself, which nothing but the entry has ever held.
  if (is_of_module_level(source.object) && base.function(source.object) == nullptr) {
    return count_entries(source, holder) <= 1;
  }
  return known != outside.end() && count_entries(source, holder) <= known->second;
}

// The code that runs with the definition may have entered it.  Of a function, the number of entries tells more.
bool Departures::may_have_entered_itself(const EntrySource& source, const Holder& holder) {
  if (!may_register_itself(source)) return false;
  const Statement* own = statement_of(source);
  if (own == nullptr || !is_type(source.object) || is_changed(holder)) return true;
  return is_one_of(input_.world.reach(source.staged, *own).mutated, holder) || making_.may_enter(source, *own, holder);
}

long Departures::count_entries(const EntrySource& source, const Holder& holder) {
  const std::vector<const Holder*>& all = entries_[source.object];
  const Statement* own = statement_of(source);
  const auto may_fill = [&](const Holder* other) {
    return is_changed(*other) || may_be_entered({source.staged, source.name}, *other) ||
           (own != nullptr && is_one_of(input_.world.reach(source.staged, *own).mutated, *other));
  };
  if (!may_fill(&holder)) return static_cast<long>(all.size());
  return static_cast<long>(std::count_if(all.begin(), all.end(), may_fill));
}

bool Departures::registers_itself(const EntrySource& source, const Holder& holder) const {
  const Statement* own = statement_of(source);
  if (source.fate != Fate::untouched || own == nullptr) return false;
  if (own->kind == StatementKind::class_definition && is_type(source.object) &&
      is_filled_by_making(source.object, holder)) {
    return true;
  }
  return is_one_of(input_.world.reach(source.staged, *own).mutated, holder);
}

bool Departures::is_placed_by_statement(const EntrySource& source, const Holder& holder) const {
  if (source.staged == nullptr || source.literal || !source.live_position || !source.position) return false;
  if (registers_itself(source, holder)) return true;
  const Statement* own = statement_of(source);
  const bool elsewhere = std::none_of(input_.slices.begin(), input_.slices.end(),
                                      [&](const ModuleSlice& slice) { return slice.staged->record == holder.record; });
  return own != nullptr && elsewhere && ((*own)->decorated || source.live_position->second != source.statement);
}

bool Departures::may_be_entered(const ModuleName& place, const Holder& holder) {
  if (outgoing().anywhere.contains(place)) return true;
  const bool changed = is_changed(holder);
  const auto fills = [&](const auto& uses, const auto& key, bool any_change) {
    auto found = uses.find(key);
    return found != uses.end() && (any_change || std::any_of(found->second.begin(), found->second.end(),
                                                             [&](const std::set<ModuleName>* mutated) {
                                                               return is_one_of(*mutated, holder);
                                                             }));
  };
  return fills(outgoing().names, place, changed) || fills(outgoing().modules, place.first, changed) ||
         fills(outgoing().plugins, place.first, false);
}

const Departures::Uses& Departures::outgoing() {
  if (outgoing_) return *outgoing_;
  Uses& uses = outgoing_.emplace();
  const auto add = [](Uses::Layers& layers, const Places& mutated) {
    layers.insert(mutated.layers().begin(), mutated.layers().end());
  };
  // What is imported from modules that do not take part.
  const auto is_beyond = [this](const StagedModule* module, const NameUses& code) {
    const auto is_elsewhere = [&](const std::string& name) {
      return input_.world.resolve(module, name).first == nullptr;
    };
    return std::any_of(code.called.begin(), code.called.end(), is_elsewhere) ||
           std::any_of(code.chains.begin(), code.chains.end(), is_elsewhere);
  };
  for (const ModuleSlice& slice : input_.slices) {
    for (const Statement* old : slice.outgoing()) {
      const Reach& reach = input_.world.reach(slice.staged, *old);
      for (const StagedModule* module : reach.namespaces) {
        add((reach.plugins.contains(module) ? uses.plugins : uses.modules)[module], reach.mutated);
      }
      const bool beyond = is_beyond(slice.staged, (*old)->run) ||
                          std::any_of(reach.functions.begin(), reach.functions.end(), [&](const ModuleName& function) {
                            return is_beyond(function.first, function.first->next->functions.at(function.second)->uses);
                          });
      for (const std::string& name : (*old)->run.reads) {
        if (beyond) uses.anywhere.insert({slice.staged, name});
        add(uses.names[{slice.staged, name}], reach.mutated);
        const StagedModule* given = name == "__name__" ? slice.staged : find_module(*slice.staged, name);
        if (given != nullptr) add(uses.modules[given], reach.mutated);
      }
    }
  }
  return *outgoing_;
}

// What runs only for others is not merged: what it has made keeps what its own text names.
bool Departures::is_kept_by_input(const ModuleName& place, const Holder& holder) const {
  const std::string root = root_of(holder.name);
  return std::any_of(input_.slices.begin(), input_.slices.end(), [&](const ModuleSlice& slice) {
    if (slice.staged->record != holder.record) return false;
    const std::vector<std::size_t>& binders = slice.staged->next->binders_of(root);
    return std::any_of(binders.begin(), binders.end(), [&](std::size_t i) {
      return slice.run[i] && !slice.renewed[i] &&
             input_.world.reach(slice.staged, slice.staged->next->statements[i]).read.contains(place);
    });
  });
}

const StagedModule* Departures::find_module(const StagedModule& module, const std::string& name) const {
  Ref value = find_item(module.record->namespace_dict(), name.c_str());
  for (const ModuleSlice& slice : input_.slices) {
    if (value && value == slice.staged->record->module) return slice.staged;
  }
  return nullptr;
}

const std::set<ModuleName>& Departures::kept_readers() {
  if (kept_readers_) return *kept_readers_;
  std::set<ModuleName>& places = kept_readers_.emplace();
  std::map<const std::set<ModuleName>*, Names> bound;  // by what statements share: names that all of them bind
  for (const ModuleSlice& slice : input_.slices) {
    for (std::size_t i = 0; i < slice.run.size(); ++i) {
      const Statement& statement = slice.staged->next->statements[i];
      if (slice.run[i] || statement.kind == StatementKind::import) continue;
      const Reach& reach = input_.world.reach(slice.staged, statement);
      for (const std::set<ModuleName>* layer : reach.read.layers()) {
        const Names& binds = statement->run.binds;
        auto [known, fresh] = bound.try_emplace(layer, binds);
        const Names before = fresh ? Names() : known->second;
        if (!fresh && before.empty()) continue;  // all of them are there
        std::erase_if(known->second, [&](const std::string& name) { return !binds.contains(name); });
        for (const ModuleName& place : *layer) {
          if (!binds.contains(place.second) && (fresh || before.contains(place.second))) places.insert(place);
        }
      }
    }
  }
  return places;
}

}  // namespace midflight
