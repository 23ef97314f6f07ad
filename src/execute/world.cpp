#include "execute/world.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/dotted.h"
#include "baseline/native.h"
#include "cpython/gil.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "stage/local_imports.h"

namespace midflight {
namespace {

std::string absolute_name(const std::string& importer, bool is_package, const ImportBinding& import) {
  if (import.level == 0) return import.module;
  std::string package = importer;
  for (int level = is_package ? 1 : 0; level < import.level; ++level) {
    const std::size_t dot = package.rfind('.');
    if (dot == std::string::npos) return {};
    package.resize(dot);
  }
  return import.module.empty() ? package : package + "." + import.module;
}

}  // namespace

std::string absolute_module(const ModuleRecord& record, const ImportBinding& import) {
  if (record.is_main) {
    // Run by `python -m`, it belongs to a package that its name does not tell.
    Ref package = find_item(record.namespace_dict(), "__package__");
    return absolute_name(package && is_str(package) ? to_text(package) : std::string(), true, import);
  }
  return absolute_name(record.name, static_cast<bool>(find_item(record.namespace_dict(), "__path__")), import);
}

std::string absolute_module(const StagedModule& module, const ImportBinding& import) {
  if (!module.spec) return absolute_module(*module.record, import);
  const bool is_package = !(get_attr(module.spec, "submodule_search_locations") == BorrowedRef(Py_None));
  return absolute_name(module.record->name, is_package, import);
}

World::World(const Staged& staged) {
  for (const auto& module : staged.modules) {
    modules_.push_back(module.get());
    by_name_[module->record->name] = module.get();
    by_object_[module->record->module] = module.get();
  }
  for (const StagedModule* module : modules_) {
    yield_gil();
    find_imports(module);
  }
  star_names_ = std::make_unique<const StarNames>(*this);
  changed_imports_ = std::make_unique<const ChangedImports>(*this);
  for (const StagedModule* module : modules_) {
    yield_gil();
    find_differences(module);
  }
  graph_ = std::make_unique<CallGraph>(*this);
  for (const StagedModule* module : modules_) find_binders(module);
}

// Import statements, and names that stand for a module without one: `plugin = importlib.import_module(...)`.
void World::find_imports(const StagedModule* module) {
  for (const Statement& statement : module->next->statements) {
    for (const ImportBinding& import : statement->imports) imports_[module][import.local] = import;
    for (const ImportBinding& import : statement->local_imports) imports_[module][import.local] = import;
  }
  // Statements that are gone have used imports that are gone.
  for (const int i : module->removed) {
    const Statement& statement = module->live->statements[static_cast<std::size_t>(i)];
    for (const ImportBinding& import : statement->imports) {
      if (!module->next->bound.contains(import.local)) imports_[module].try_emplace(import.local, import);
    }
  }
  if (module->live) {
    for (const Statement& statement : module->live->statements) {
      for (const ImportBinding& import : statement->local_imports) imports_[module][import.local] = import;
    }
  }
  for (const Item& item : dict_items(module->record->namespace_dict())) {
    if (!is_str(item.key) || !PyModule_Check(item.value.get())) continue;
    const std::string name = to_text(item.key);
    if (!module->next->bound.contains(name)) continue;
    const auto known = by_object_.find(item.value);
    if (known == by_object_.end()) continue;
    imports_[module].try_emplace(name, ImportBinding{name, known->second->record->name, "", 0});
  }
}

void World::find_binders(const StagedModule* module) {
  const std::vector<Statement>& statements = module->next->statements;
  const std::vector<Names> brought = shared_star_names(*module);
  for (std::size_t i = 0; i < statements.size(); ++i) {
    yield_gil();
    Names names = statements[i]->run.binds;
    if (statements[i]->calls) {
      for (const std::set<ModuleName>* layer : reach(module, statements[i]).bound.layers()) {
        for (auto place = layer->lower_bound({module, ""}); place != layer->end() && place->first == module; ++place) {
          names.insert(place->second);
        }
      }
    }
    if (statements[i]->star_import) names.insert(brought[i].begin(), brought[i].end());
    for (const std::string& name : names) binders_[module][name].push_back(i);
    binds_[module].push_back(std::move(names));
  }
}

// Of each star import, those that other statements bind or delete, or have bound.
std::vector<Names> World::shared_star_names(const StagedModule& module) const {
  const std::vector<Statement>& statements = module.next->statements;
  std::vector<Names> brought(statements.size());
  std::map<std::string, int> sources;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (!statements[i]->star_import) continue;
    brought[i] = star_names_->now(module, *statements[i].facts);
    for (const std::string& name : brought[i]) ++sources[name];
  }
  Names others = module.next->bound;
  if (module.live) others.insert(module.live->bound.begin(), module.live->bound.end());
  for (const Statement& statement : statements) others.insert(statement->deletes.begin(), statement->deletes.end());
  for (Names& names : brought) {
    std::erase_if(names, [&](const std::string& name) { return sources[name] < 2 && !others.contains(name); });
  }
  return brought;
}

// Whether a class becomes an enumeration, or is none any more: its members are other objects then.
bool World::changes_enumeration(const StagedModule& module, const std::string& name) const {
  const std::vector<std::size_t>& places = module.next->binders_of(name);
  const auto is_changed = [&](std::size_t i) { return module.verdicts[i] == Verdict::changed; };
  if (std::none_of(places.begin(), places.end(), is_changed)) return false;
  const auto is_enumeration = [&](const std::string& base) {
    const Ref value = imported_value(module, base);
    return value && is_type(value) && is_enum_class(value);
  };
  const Ref live = find_item(module.record->namespace_dict(), name.c_str());
  if (!live || !is_type(live)) return false;
  const bool is_one = std::any_of(places.begin(), places.end(), [&](std::size_t i) {
    const Statement& statement = module.next->statements[i];
    const Names& values = statement->run.values;
    return statement.kind == StatementKind::class_definition &&
           std::any_of(values.begin(), values.end(), is_enumeration);
  });
  return is_enum_class(live) != is_one;
}

// What a (dotted) name stands for by an import of the new version, or in the running one.
Ref World::imported_value(const StagedModule& module, const std::string& dotted) const {
  const std::string root = root_of(dotted);
  const ImportBinding* import = find_import(&module, root);
  Ref value =
      import != nullptr ? live_import(module, *import, root) : find_item(module.record->namespace_dict(), root.c_str());
  for (std::size_t dot = root.size(); value && dot < dotted.size();) {
    if (!PyModule_Check(value.get())) return {};
    const std::string next = root_of(std::string_view(dotted).substr(dot + 1));
    value = find_item(PyModule_GetDict(value.get()), next.c_str());
    dot += next.size() + 1;
  }
  return value;
}

void World::find_differences(const StagedModule* module) {
  static const FunctionUses kNone;
  const FunctionUses& live = module->live ? module->live->functions : kNone;
  for (const auto& [qualname, function] : module->next->functions) {
    auto before = live.find(qualname);
    if (before == live.end() || !(before->second->digest == function->digest) ||
        changed_imports_->are_used(module, function->uses)) {
      dirty_.insert({module, qualname});
    }
  }
  if (!module->live) return;
  for (const auto& [qualname, members] : module->next->class_members) {
    auto before = module->live->class_members.find(qualname);
    if (before == module->live->class_members.end()) continue;
    Names changed;
    for (const auto& [name, member] : *members) {
      auto old = before->second->find(name);
      if (old == before->second->end() || !(old->second.digest == member.digest)) changed.insert(name);
    }
    for (const auto& [name, member] : *before->second) {
      if (!members->contains(name)) changed.insert(name);
    }
    if (changes_enumeration(*module, qualname)) {
      for (const auto& [name, member] : *members) changed.insert(name);
    }
    if (!changed.empty()) changed_members_[{module, qualname}] = std::move(changed);
  }
}

const StagedModule* World::find_module(const std::string& name) const {
  auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : found->second;
}

const StagedModule* World::star_source(const StagedModule* module, const std::string& name) const {
  const StagedModule* from = find_module(star_names_->source_of(*module, name));
  return from == module ? nullptr : from;
}

ModuleName World::resolve(const StagedModule* module, const std::string& dotted) const {
  std::string rest = dotted;
  for (int hops = 0; hops < 20; ++hops) {
    const std::string root = root_of(rest);
    const ImportBinding* binding = find_import(module, root);
    if (binding == nullptr) {
      const StagedModule* from = star_source(module, root);
      if (from == nullptr) return {module, rest};
      module = from;
      continue;
    }
    const ImportBinding& import = *binding;
    std::string tail = rest.size() > root.size() ? rest.substr(root.size() + 1) : std::string();
    std::string target = absolute_module(*module, import);
    if (!import.attribute.empty()) {
      const bool submodule = find_module(target + "." + import.attribute) != nullptr;
      if (const StagedModule* from = find_module(target); from != nullptr && !submodule) {
        module = from;
        rest = tail.empty() ? import.attribute : import.attribute + "." + tail;
        continue;
      }
      target += "." + import.attribute;  // perhaps a submodule
    }
    // `import a.b` and then `a.b.name`: the longest module name wins.
    while (!find_module(target) && !tail.empty()) {
      const std::string next = root_of(tail);
      target += "." + next;
      tail = tail.size() > next.size() ? tail.substr(next.size() + 1) : std::string();
    }
    const StagedModule* from = find_module(target);
    if (from == nullptr || tail.empty()) return {nullptr, dotted};
    module = from;
    rest = tail;
  }
  return {nullptr, dotted};
}

const ImportBinding* World::find_import(const StagedModule* module, const std::string& name) const {
  const auto imports = imports_.find(module);
  if (imports == imports_.end()) return nullptr;
  const auto found = imports->second.find(name);
  return found == imports->second.end() ? nullptr : &found->second;
}

ModuleName World::import_source(const ModuleName& place) const {
  const auto& [module, name] = place;
  const ImportBinding* import = find_import(module, name);
  if (import == nullptr) return {star_source(module, name), name};
  const std::string target = absolute_module(*module, *import);
  if (import->attribute.empty() || find_module(target + "." + import->attribute) != nullptr) return {nullptr, name};
  return {find_module(target), import->attribute};
}

Ref live_value(const StagedModule& module, const std::string& dotted) {
  const std::string root = root_of(dotted);
  const std::optional<ImportBinding> import = local_import(root);
  Ref value = import ? live_import(module, *import, root) : find_item(module.record->namespace_dict(), root.c_str());
  for (std::size_t dot = dotted.find('.'); value && dot != std::string::npos;) {
    if (!PyModule_Check(value.get())) return value;
    const std::size_t next = dotted.find('.', dot + 1);
    value = find_item(PyModule_GetDict(value.get()),
                      dotted.substr(dot + 1, next == std::string::npos ? next : next - dot - 1).c_str());
    dot = next;
  }
  return value;
}

Ref live_import(const StagedModule& module, const ImportBinding& import, const std::string& name) {
  Ref from = find_item(PyImport_GetModuleDict(), absolute_module(module, import).c_str());
  if (!from || !PyModule_Check(from.get()) || import.attribute.empty()) return from;
  const BorrowedRef dict = PyModule_GetDict(from.get());
  if (import.attribute != "*") return find_item(dict, import.attribute.c_str());
  return exports(find_item(dict, "__all__"), name) ? find_item(dict, name.c_str()) : Ref();
}

bool imports_by_name(const NameUses& uses) {
  return uses.called.contains("__import__") || contains_written(uses.called, "import_module") ||
         uses.attributes.contains("import_module");
}

const StagedModule* World::imported_module(const StagedModule* module, const std::string& name) const {
  const ImportBinding* import = find_import(module, name);
  if (import == nullptr) return nullptr;
  const std::string target = absolute_module(*module, *import);
  return find_module(import->attribute.empty() ? target : target + "." + import->attribute);
}

bool World::is_dirty(const StagedModule* module, const std::string& qualname) const {
  return dirty_.contains({module, qualname});
}

const Names* World::changed_members(const StagedModule* module, const std::string& qualname) const {
  auto found = changed_members_.find({module, qualname});
  return found == changed_members_.end() ? nullptr : &found->second;
}

bool World::has_changed_data(const ModuleName& type) const {
  std::set<ModuleName> seen;
  return has_changed_data(type, seen);
}

bool World::has_changed_data(const ModuleName& type, std::set<ModuleName>& seen) const {
  const auto& [module, name] = type;
  if (module == nullptr || !seen.insert(type).second) return false;
  const Names* members = changed_members(module, name);
  const auto is_data = [&](const std::string& member) {
    return !module->next->functions.contains(name + "." + member);
  };
  if (members != nullptr && std::any_of(members->begin(), members->end(), is_data)) return true;
  const std::vector<std::size_t>& places = binders(module, name);
  return std::any_of(places.begin(), places.end(), [&](std::size_t i) {
    const Statement& statement = module->next->statements[i];
    if (statement.kind != StatementKind::class_definition) return false;
    const Names& values = statement->run.values;
    return std::any_of(values.begin(), values.end(),
                       [&](const std::string& value) { return has_changed_data(resolve(module, value), seen); });
  });
}

const std::vector<std::size_t>& World::binders(const StagedModule* module, const std::string& name) const {
  static const std::vector<std::size_t> kNone;
  auto of_module = binders_.find(module);
  if (of_module == binders_.end()) return kNone;
  auto found = of_module->second.find(name);
  return found == of_module->second.end() ? kNone : found->second;
}

bool World::is_stable(const StagedModule* module, const std::string& name) const {
  if (!module->live) return true;
  const std::vector<std::size_t>& places = binders(module, name);
  if (places.empty()) return false;
  return std::all_of(places.begin(), places.end(), [&](std::size_t i) {
    const Statement& next = module->next->statements[i];
    if (!is_definition(next) || module->partner[i] < 0) return false;
    const Statement& live = module->live->statements[static_cast<std::size_t>(module->partner[i])];
    return live.kind == next.kind && live->decorated == next->decorated && live->decorators == next->decorators;
  });
}

ModuleName World::place_of_class(BorrowedRef type) const {
  const Ref home = is_python_class(type) ? home_of(type) : Ref();
  const StagedModule* module = home ? find_module(to_text(home)) : nullptr;
  return module == nullptr ? ModuleName{} : resolve(module, to_text(type_qualname(type)));
}

bool World::is_rebound_around(const StagedModule* module, std::size_t statement, const std::string& name) const {
  const std::vector<std::size_t>& places = binders(module, name);
  return places.size() > 1 && places.front() < statement && statement < places.back() &&
         std::find(places.begin(), places.end(), statement) == places.end();
}

const Reach& World::reach(const StagedModule* module, const Statement& statement) const {
  return graph_->reach(module, statement);
}

std::vector<ModuleName> World::own_imports(const StagedModule* module, const NameUses& uses) const {
  std::vector<ModuleName> places;
  for (const ImportBinding& import : uses.imports) {
    const std::string target = absolute_module(*module, import);
    const StagedModule* home = find_module(target);
    const StagedModule* whole = import.attribute.empty() ? home : find_module(target + "." + import.attribute);
    if (whole == nullptr && home != nullptr) places.push_back(resolve(home, import.attribute));
    if (whole == nullptr) continue;
    for (const std::string& attribute : uses.attributes) {
      if (whole->next->bound.contains(attribute)) places.push_back(resolve(whole, attribute));
    }
  }
  std::erase_if(places, [](const ModuleName& place) { return place.first == nullptr; });
  return places;
}

}  // namespace midflight
