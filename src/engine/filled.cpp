// Data that others fill as they are imported: which modules take part for its sake.

#include <algorithm>

#include "base/dotted.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "engine/engine.h"
#include "execute/effects.h"
#include "plan/complete_baseline.h"
#include "stage/local_imports.h"

namespace midflight {
namespace {

bool holds_objects(const Shape& shape);

bool parts_hold_objects(const Shape& shape) {
  const std::vector<Shape::Child>& children = shape.children();
  return std::any_of(children.begin(), children.end(),
                     [](const Shape::Child& child) { return holds_objects(child.shape); });
}

// Whether there is more in it than plain values: functions, classes, instances.
bool holds_objects(const Shape& shape) { return shape.kind >= Shape::Kind::attributes || parts_hold_objects(shape); }

// The same, but of an instance by what it holds.
bool holds_other_objects(const Shape& shape) {
  return shape.kind == Shape::Kind::attributes ? parts_hold_objects(shape) : holds_objects(shape);
}

// Whether what other modules have put into it shows in its plain values.  Functions, classes and instances are entered
// where they belong without any other statement's running again.
bool has_other_values(const Shape& own, const Shape& filled) {
  if (compare(&own, &filled) == Comparison::equal) return false;
  if (own.kind != filled.kind) return !holds_objects(filled);
  const auto &before = own.children(), &after = filled.children();
  if (own.kind == Shape::Kind::mapping || own.kind == Shape::Kind::attributes) {
    return std::any_of(after.begin(), after.end(),
                       [&](const auto& child) { return has_other_values(*own.child(child.key), child.shape); }) ||
           std::any_of(before.begin(), before.end(), [&](const auto& child) {
             return filled.child(child.key)->kind == Shape::Kind::absent && !holds_objects(child.shape);
           });
  }
  const auto plain = [](const auto& children) {
    return std::count_if(children.begin(), children.end(),
                         [](const auto& child) { return !holds_objects(child.shape); });
  };
  return plain(before) != plain(after) || plain(after) == static_cast<std::ptrdiff_t>(after.size());
}

// An object of a class of the program, or no object of a class at all: those of libraries keep their own accounts.
bool is_of_program(const Registry& registry, const ModuleRecord& record, const std::string& name) {
  const Ref value = find_item(record.namespace_dict(), name.c_str());
  const BorrowedRef type = value ? BorrowedRef(reinterpret_cast<PyObject*>(BorrowedRef(value).type())) : BorrowedRef();
  if (!type || !is_python_class(type)) return true;
  const Ref home = home_of(type);
  return home && registry.find(to_text(home)) != nullptr;
}

// What the code uses of modules that are no part of the program: nobody knows what it does, or that it gives the same.
std::string foreign_name(const World& world, const Names& program, const StagedModule* module, const NameUses& uses) {
  for (const Names* names : {&uses.called, &uses.chains}) {
    for (const std::string& name : *names) {
      const ImportBinding* import = world.find_import(module, root_of(name));
      if (import == nullptr) continue;
      const std::string target = absolute_module(*module, *import);
      if (!program.contains(target) && !program.contains(target + "." + import->attribute)) return name;
    }
  }
  return {};
}

// What running the statement once more might not give again; empty: nothing.
std::string unrepeatable(const World& world, const Names& program, const StagedModule* module,
                         const Statement& statement) {
  std::string found = foreign_name(world, program, module, statement->run);
  const Reach& reach = world.reach(module, statement);
  for (const auto& [home, name] : reach.functions) {
    if (found.empty()) found = foreign_name(world, program, home, home->next->functions.at(name)->uses);
  }
  for (const auto& [home, name] : reach.mutated) {
    if (home == nullptr || home == module || !found.empty()) continue;
    const Shape* shape = home->record->base.last_name(root_of(name));
    if (shape == nullptr || holds_other_objects(*shape)) found = name;
  }
  return written_name(found);
}

}  // namespace

// Data of other modules that statements have filled, as they were imported, which run again or are gone: those modules
// take part with the source they have, and others that fill it, so that it can be made anew.  False: they do already.
bool Engine::add_filled(Prepared& prepared, KnownValues& known) {
  Staged& staged = prepared.staged;
  Names filling, wanted;
  for (const ModuleSlice& slice : prepared.slices) {
    const std::vector<const Statement*> outgoing = slice.outgoing();
    const bool fills = std::any_of(outgoing.begin(), outgoing.end(),
                                   [](const Statement* statement) { return may_change_others(*statement); });
    if (fills) filling.insert(slice.staged->record->name);
  }
  if (filling.empty()) return false;
  for (const ModuleRecord* record : registry_.in_order()) {
    for (const auto& [name, filled] : record->base.filled) {
      const bool by_these = std::any_of(filled.modules.begin(), filled.modules.end(),
                                        [&](const std::string& module) { return filling.contains(module); });
      if (!by_these || !filled.known || !has_other_values(*record->base.name(name), filled.shape)) continue;
      if (!is_of_program(registry_, *record, name)) continue;
      wanted.insert(record->name);
      wanted.insert(filled.modules.begin(), filled.modules.end());
    }
  }
  for (const auto& module : staged.modules) wanted.erase(module->record->name);
  bool grown = false;
  for (const std::string& name : wanted) {
    ModuleRecord* record = registry_.find(name);
    if (record == nullptr || !record->source || !live_analysis(*record)) continue;
    staged.modules.push_back(stage_unchanged(*record));
    complete_baseline(*record, known);
    grown = true;
  }
  if (!grown) return false;
  sort_by_import(staged);
  if (prepared.options.dependents) add_dependents(staged, known);
  return true;
}

// Data of other modules that statements which run again or are gone have filled, where nobody knows what else it held:
// it is filled where it is.
std::vector<Entry> Engine::find_filled_in_place(const std::vector<ModuleSlice>& slices, const World& world) const {
  std::vector<Entry> entries;
  const auto fills = [&](const ModuleSlice& slice, const ModuleRecord& record, const std::string& name) {
    const std::vector<const Statement*> outgoing = slice.outgoing();
    return std::any_of(outgoing.begin(), outgoing.end(), [&](const Statement* statement) {
      const Places& mutated = world.reach(slice.staged, *statement).mutated;
      return std::any_of(mutated.begin(), mutated.end(), [&](const ModuleName& place) {
        return place.first == nullptr ? last_of(place.second) == name
                                      : place.first->record == &record && root_of(place.second) == name;
      });
    });
  };
  for (const ModuleRecord* record : registry_.in_order()) {
    for (const auto& [name, filled] : record->base.filled) {
      if (filled.known || !has_other_values(*record->base.name(name), filled.shape)) continue;
      const bool concerned = std::any_of(slices.begin(), slices.end(), [&, name = name](const ModuleSlice& slice) {
        return filled.modules.contains(slice.staged->record->name) && fills(slice, *record, name);
      });
      if (!concerned) continue;
      entries.push_back({"stale", "data", record->name, name,
                         "others fill it as they are imported, and what it held before is not known: it is filled "
                         "where it is",
                         0});
    }
  }
  return entries;
}

// What a statement that makes or fills such data would do once more, in a module that has not changed and is not
// required.  What is computed from the data follows it, whatever it does.
std::optional<Entry> Engine::find_repeated(const std::vector<ModuleSlice>& slices, const World& world,
                                           const Records& required, const Names& program, Sharing sharing) {
  for (const ModuleSlice& slice : slices) {
    if (slice.staged->content_changed || required.contains(slice.staged->record)) continue;
    const std::vector<Statement>& statements = slice.staged->next->statements;
    for (std::size_t i = 0; i < statements.size(); ++i) {
      if (!slice.run[i] || statements[i].kind == StatementKind::import) continue;
      const Places& mutated = world.reach(slice.staged, statements[i]).mutated;
      const bool fills = std::any_of(mutated.begin(), mutated.end(), [&](const ModuleName& place) {
        return place.first != nullptr && place.first != slice.staged;
      });
      if (slice.derived[i] && !fills) continue;
      std::string effect = find_effect(world, program, slice.staged, statements[i]);
      // What is named, or what others look into, has to follow.
      if (effect.empty() && sharing == Sharing::of_values) {
        effect = unrepeatable(world, program, slice.staged, statements[i]);
      }
      if (effect.empty()) continue;
      const std::string& name = slice.staged->record->name;
      const std::string reason = "what others share with it is not made anew: this would repeat " + effect;
      return Entry{"kept", "module", name, name, reason, statements[i].first_line};
    }
  }
  return {};
}

}  // namespace midflight
