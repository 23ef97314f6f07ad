#include "execute/shared_data.h"

#include <algorithm>

#include "base/dotted.h"
#include "baseline/native.h"
#include "cpython/container.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "execute/class_content.h"
#include "execute/slice.h"
#include "execute/ways_of_imports.h"
#include "stage/local_imports.h"

namespace midflight {
namespace {

constexpr const char* kOrdering[] = {"sort", "sorted", "insert", "insort", "insort_left", "insort_right", "heappush"};

const Statement& live_statement(const StagedModule& module, int index) {
  return module.live->statements[static_cast<std::size_t>(index)];
}

// `a.b.c`: `a`, `a.b` and `a.b.c`.
void add_prefixes(const std::string& dotted, Names& names) {
  for (std::size_t dot = dotted.find('.'); dot != std::string::npos; dot = dotted.find('.', dot + 1)) {
    names.insert(dotted.substr(0, dot));
  }
  names.insert(dotted);
}

std::string imported_name(const StagedModule& module, const ImportBinding& import) {
  const std::string target = absolute_module(module, import);
  return import.attribute.empty() || import.attribute == "*" ? target : target + "." + import.attribute;
}

// The modules that the code imports what it uses from, as its own module's statements say: those of `analysis`.
void add_own_imports(const StagedModule& module, const Analysis& analysis, const NameUses& uses, Names& names) {
  const auto add = [&](const ImportBinding& import) {
    if (import.attribute == "*" || uses.reads.contains(import.local))
      add_prefixes(imported_name(module, import), names);
    const std::string root = import.local + ".";
    for (auto chain = uses.chains.lower_bound(root); chain != uses.chains.end() && chain->starts_with(root); ++chain) {
      add_prefixes(imported_name(module, import) + chain->substr(import.local.size()), names);
    }
  };
  for (const Statement& statement : analysis.statements) {
    for (const ImportBinding& import : statement->imports) add(import);
    for (const ImportBinding& import : statement->local_imports) add(import);
  }
}

bool belongs_to_program(BorrowedRef type, const Names& program) {
  if (!is_python_class(type)) return false;
  const Ref name = home_of(type);
  return name && program.contains(to_text(name));
}

bool is_container(const ModuleName& place) {
  const Ref value = find_item(place.first->record->namespace_dict(), place.second.c_str());
  return value && container_kind(value) != ContainerKind::none;
}

bool may_be_shared(const ModuleName& place, const Names& program) {
  const auto& [home, name] = place;
  const Ref value = find_item(home->record->namespace_dict(), name.c_str());
  // Where the base is unknown, new code had better fill the live one.
  if (!value || !home->record->base.known) return false;
  if (is_type(value)) return home->next->class_members.contains(name);
  return container_kind(value) != ContainerKind::none ||
         belongs_to_program(reinterpret_cast<PyObject*>(Py_TYPE(value.get())), program);
}

bool has_plain_values(const ModuleName& place) {
  const Ref value = find_item(place.first->record->namespace_dict(), place.second.c_str());
  return value && place.first->record->base.known && (holds_plain_values(value) || keeps_plain_values(place));
}

bool puts_in_order(const NameUses& uses) {
  return std::any_of(std::begin(kOrdering), std::end(kOrdering), [&](const char* name) {
    return uses.attributes.contains(name) || contains_written(uses.called, name);
  });
}

}  // namespace

std::vector<FillingStatement> filling_statements(const Staged& staged) {
  std::vector<FillingStatement> found;
  const auto note = [&](const StagedModule* module, const Statement& statement, bool outgoing) {
    if (may_change_others(statement)) found.push_back({module, &statement, outgoing});
  };
  for (const auto& owner : staged.modules) {
    const StagedModule* module = owner.get();
    if (!module->content_changed || !module->live) continue;
    for (std::size_t i = 0; i < module->next->statements.size(); ++i) {
      const Statement& statement = module->next->statements[i];
      const Verdict verdict = module->verdicts[i];
      // What has another body fills what it filled before, with the same objects.
      if (verdict == Verdict::same || verdict == Verdict::body || is_skipped(*module, statement)) continue;
      note(module, statement, false);
      if (verdict == Verdict::changed) note(module, live_statement(*module, module->partner[i]), true);
    }
    for (const int i : module->removed) note(module, live_statement(*module, i), true);
  }
  return found;
}

SharedData::SharedData(const World& world, std::size_t asked, const std::vector<FillingStatement>& changed,
                       bool asks_subclasses)
    : world_(world),
      asks_subclasses_(asks_subclasses),
      asked_(world.modules().begin(), world.modules().begin() + static_cast<std::ptrdiff_t>(asked)),
      changed_(changed) {}

Names SharedData::modules_on_the_way() const {
  Names names;
  for (const auto& [module, statement, outgoing] : changed_) {
    const NameUses& run = (*statement)->run;
    add_own_imports(*module, *module->next, run, names);
    add_own_imports(*module, *module->live, run, names);
    const auto add_ways = [&](const StagedModule* user, const NameUses& uses) {
      if (user != module) add_own_imports(*user, *user->next, uses, names);
      for (const auto& [home, name] : ways_of_imports(world_, user, uses)) {
        const ImportBinding* import = world_.find_import(home, name);
        if (import != nullptr) add_prefixes(imported_name(*home, *import), names);
      }
    };
    add_ways(module, run);
    for (const auto& [home, qualname] : world_.reach(module, *statement).functions) {
      add_ways(home, home->next->functions.at(qualname)->uses);
    }
  }
  std::erase_if(names, [&](const std::string& name) { return world_.find_module(name) != nullptr; });
  return names;
}

std::set<ModuleName> SharedData::filled(const Names& program) const {
  std::set<ModuleName> places;
  for (const FillingStatement& changed : changed_) {
    for (const ModuleName& place : filled_by(changed)) {
      if (may_be_shared(place, program)) places.insert(place);
    }
  }
  return places;
}

bool SharedData::leaves_plain_values() const {
  return std::any_of(changed_.begin(), changed_.end(), [&](const FillingStatement& changed) {
    if (!changed.outgoing) return false;
    const std::set<ModuleName> places = filled_by(changed);
    return std::any_of(places.begin(), places.end(), has_plain_values);
  });
}

bool SharedData::sorts() const {
  return std::any_of(changed_.begin(), changed_.end(), [&](const FillingStatement& changed) {
    const Places& functions = world_.reach(changed.module, *changed.statement).functions;
    return std::any_of(functions.begin(), functions.end(), [&](const ModuleName& place) {
      const NameUses& uses = place.first->next->functions.at(place.second)->uses;
      return !asked_.contains(place.first) && puts_in_order(uses);
    });
  });
}

std::set<ModuleName> SharedData::filled_by(const FillingStatement& changed) const {
  const auto& [module, statement, outgoing] = changed;
  std::set<ModuleName> places = world_.reach(module, *statement).mutated.copy();
  // A class that is made with other bases, or no more, changes their lists of subclasses.
  if (asks_subclasses_) places.merge(classes_filled_by(world_, module, *statement));
  std::erase_if(places, [&](const ModuleName& place) {
    return place.first == nullptr || asked_.contains(place.first) || place.second.find('.') != std::string::npos;
  });
  return places;
}

namespace {

bool mentions(const World& world, const StagedModule* module, const NameUses& uses,
              const std::set<ModuleName>& places) {
  const auto is_one = [&](const std::string& name) {
    const ModuleName place = world.resolve(module, name);
    return place.first != nullptr && places.contains({place.first, root_of(place.second)});
  };
  return std::any_of(uses.reads.begin(), uses.reads.end(), is_one) ||
         std::any_of(uses.chains.begin(), uses.chains.end(), is_one);
}

}  // namespace

// The places themselves, and functions and classes that lead to them.  Those that fill them are what most of the other
// modules use, and no sign.
Names signs_of(const World& world, const std::set<ModuleName>& places) {
  std::set<ModuleName> leading = places;
  Names signs, filling;
  for (const auto& [home, name] : places) signs.insert(name);
  for (bool grown = true; grown;) {
    grown = false;
    for (const StagedModule* module : world.modules()) {
      for (const auto& [qualname, function] : module->next->functions) {
        const ModuleName root = {module, root_of(qualname)};
        if (leading.contains(root) || !mentions(world, module, function->uses, leading)) continue;
        leading.insert(root);
        grown = true;
        const bool fills =
            std::any_of(module->next->functions.begin(), module->next->functions.end(), [&](const auto& item) {
              return root_of(item.first) == root.second &&
                     std::any_of(item.second->uses.mutates.begin(), item.second->uses.mutates.end(),
                                 [&](const auto& name) { return places.contains(world.resolve(module, name)); });
            });
        (fills ? filling : signs).insert(root.second);
      }
    }
  }
  for (const std::string& name : filling) signs.erase(name);
  for (const auto& [home, name] : places) signs.insert(name);
  return signs;
}

bool are_looked_into(const World& world, const std::set<ModuleName>& places) {
  for (const StagedModule* module : world.modules()) {
    for (std::size_t i = 0; i < module->next->statements.size(); ++i) {
      const Statement& statement = module->next->statements[i];
      const bool unchanged = module->verdicts[i] == Verdict::same || module->verdicts[i] == Verdict::body;
      if (!unchanged || is_skipped(*module, statement)) continue;
      const Reach& reach = world.reach(module, statement);
      const auto is_looked_into = [&](const ModuleName& place) {
        const ModuleName root = {place.first, root_of(place.second)};
        return !reach.mutated.contains(root) && !is_class(root);
      };
      if (any_at(places, reach.valued, is_looked_into)) return true;
      // Whoever gets hold of a container may look into it; an object is passed on as it is.
      if (any_at(places, reach.read, [&](const auto& place) { return is_looked_into(place) && is_container(place); }))
        return true;
      const std::set<ModuleName> classes = classes_looked_at_by(world, module, statement);
      if (std::any_of(classes.begin(), classes.end(), [&](const auto& place) { return places.contains(place); }))
        return true;
    }
  }
  return false;
}

}  // namespace midflight
