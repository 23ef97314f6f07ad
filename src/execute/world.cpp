#include "execute/world.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/dotted.h"
#include "baseline/native.h"
#include "cpython/function.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

bool is_method(const std::string& qualname) {
  return qualname.find('.') != std::string::npos && !qualname.ends_with(">") &&
         qualname.find("<locals>") == std::string::npos;
}

}  // namespace

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
  return absolute_name(record.name, static_cast<bool>(find_attr(record.module, "__path__")), import);
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
  for (const StagedModule* module : modules_) find_imports(module);
  changed_imports_ = std::make_unique<const ChangedImports>(*this);
  for (const StagedModule* module : modules_) find_differences(module);
  find_plugins();
  for (const StagedModule* module : modules_) find_binders(module);
}

// Import statements, and names that stand for a module without one: `plugin = importlib.import_module(...)`.
void World::find_imports(const StagedModule* module) {
  for (const Statement& statement : module->next->statements) {
    for (const ImportBinding& import : statement->imports) imports_[module][import.local] = import;
  }
  // Statements that are gone have used imports that are gone.
  for (const int i : module->removed) {
    for (const ImportBinding& import : module->live->statements[static_cast<std::size_t>(i)]->imports) {
      if (!module->next->bound.contains(import.local)) imports_[module].try_emplace(import.local, import);
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

void World::find_plugins() {
  std::set<const StagedModule*> named;
  for (const StagedModule* module : modules_) {
    for (const Statement& statement : module->next->statements) {
      for (const ImportBinding& import : statement->imports) {
        const std::string target = absolute_module(*module, import);
        named.insert(find_module(target));
        named.insert(find_module(target + "." + import.attribute));
      }
    }
  }
  std::copy_if(modules_.begin(), modules_.end(), std::back_inserter(plugins_),
               [&](const StagedModule* module) { return !module->record->is_main && !named.contains(module); });
}

void World::find_binders(const StagedModule* module) {
  const std::vector<Statement>& statements = module->next->statements;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    Names names = statements[i]->run.binds;
    if (statements[i]->calls) {
      for (const auto& [home, name] : reach(module, statements[i]).bound) {
        if (home == module) names.insert(name);
      }
    }
    for (const std::string& name : names) binders_[module][name].push_back(i);
    binds_[module].push_back(std::move(names));
  }
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
    if (is_method(qualname)) methods_[last_of(qualname)].push_back({module, qualname});
  }
  for (const auto& [qualname, members] : module->next->class_members) {
    if (is_method(qualname)) nested_classes_[last_of(qualname)].push_back({module, qualname});
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
    if (!changed.empty()) changed_members_[{module, qualname}] = std::move(changed);
  }
}

const StagedModule* World::find_module(const std::string& name) const {
  auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : found->second;
}

const StagedModule* World::star_source(const StagedModule* module, const std::string& name, int depth) const {
  if (depth > 20 || module->next->bound.contains(name) || name.starts_with("_")) return nullptr;
  const std::vector<Statement>& statements = module->next->statements;
  for (auto statement = statements.rbegin(); statement != statements.rend(); ++statement) {
    if (!(*statement)->star_import) continue;
    for (const ImportBinding& import : (*statement)->imports) {
      const StagedModule* from = find_module(absolute_module(*module, import));
      if (from == nullptr || from == module) continue;
      if (from->next->bound.contains(name) || star_source(from, name, depth + 1) != nullptr) return from;
    }
  }
  return nullptr;
}

ModuleName World::resolve(const StagedModule* module, const std::string& dotted) const {
  std::string rest = dotted;
  for (int hops = 0; hops < 20; ++hops) {
    const std::string root = root_of(rest);
    const ImportBinding* binding = find_import(module, root);
    if (binding == nullptr) {
      const StagedModule* from = star_source(module, root, 0);
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
  if (import == nullptr) return {star_source(module, name, 0), name};
  const std::string target = absolute_module(*module, *import);
  if (import->attribute.empty() || find_module(target + "." + import->attribute) != nullptr) return {nullptr, name};
  return {find_module(target), import->attribute};
}

bool imports_by_name(const NameUses& uses) {
  return uses.called.contains("__import__") || uses.called.contains("import_module") ||
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

const std::vector<std::size_t>& World::binders(const StagedModule* module, const std::string& name) const {
  static const std::vector<std::size_t> kNone;
  auto of_module = binders_.find(module);
  if (of_module == binders_.end()) return kNone;
  auto found = of_module->second.find(name);
  return found == of_module->second.end() ? kNone : found->second;
}

namespace {

constexpr const char* kConstructors[] = {"__new__", "__init__", "__post_init__"};

// Code that asks an object which attributes it has.
bool looks_at_members(const NameUses& uses) {
  return uses.called.contains("dir") || uses.called.contains("vars") || uses.attributes.contains("__dict__") ||
         uses.attributes.contains("getmembers");
}

}  // namespace

void World::note_callees(const ModuleName& caller, const FunctionUse& function, Callers& callers) const {
  for (const Names* names : {&function.uses.called, &function.uses.chains}) {
    for (const std::string& name : *names) {
      const ModuleName callee = resolve(caller.first, name);
      if (callee.first == nullptr) continue;
      callers[callee].push_back(caller);
      if (!callee.first->next->class_members.contains(callee.second)) continue;
      for (const char* method : kConstructors) callers[{callee.first, callee.second + "." + method}].push_back(caller);
    }
  }
  for (const std::string& attribute : function.uses.attributes) callers[{nullptr, attribute}].push_back(caller);
  for (const std::string& local : function.local_calls) {
    callers[{caller.first, caller.second + ".<locals>." + local}].push_back(caller);
  }
}

// From the changed ones backwards, once for all: asking each function for its reach would take the square of their
// number.
const std::set<ModuleName>& World::changed_functions() const {
  if (changed_functions_) return *changed_functions_;
  std::set<ModuleName>& changed = changed_functions_.emplace(dirty_);
  if (changed.empty()) return changed;
  Callers callers;
  for (const StagedModule* module : modules_) {
    for (const auto& [qualname, function] : module->next->functions)
      note_callees({module, qualname}, *function, callers);
  }
  std::vector<ModuleName> open(changed.begin(), changed.end());
  const auto add_callers = [&](const ModuleName& callee) {
    for (const ModuleName& caller : callers[callee]) {
      if (changed.insert(caller).second) open.push_back(caller);
    }
  };
  while (!open.empty()) {
    const ModuleName callee = std::move(open.back());
    open.pop_back();
    add_callers(callee);
    if (is_method(callee.second)) add_callers({nullptr, last_of(callee.second)});
  }
  return changed;
}

const World::Reach& World::reach(const StagedModule* module, const Statement& statement) const {
  auto [found, fresh] = reaches_.try_emplace({module, statement.facts.get()});
  if (!fresh) return found->second;
  follow(module, statement->run, found->second);
  found->second.dirty |= changed_imports_->are_used(module, statement->run);
  std::set<ModuleName> seen;
  if (statement.kind == StatementKind::class_definition) follow_making(module, statement, seen, found->second);
  return found->second;
}

namespace {

// Passed on to something, or by its dict; other dotted names say which attribute is meant.
bool is_looked_at_as_a_whole(const NameUses& uses, const std::string& module) {
  const auto chain = uses.chains.lower_bound(module + ".");
  return chain == uses.chains.end() || !chain->starts_with(module + ".") || chain->starts_with(module + ".__dict__");
}

}  // namespace

// What runs when a class is made: hooks of its bases, and methods of a metaclass, its own or that of a base.
void World::follow_making(const StagedModule* module, const Statement& statement, std::set<ModuleName>& seen,
                          Reach& reach) const {
  for (const std::string& value : statement->run.values) {
    const auto [home, name] = resolve(module, value);
    if (home == nullptr || !home->next->class_members.contains(name) || !seen.insert({home, name}).second) continue;
    follow_function(home, name + ".__init_subclass__", false, reach);
    const Ref type = find_item(home->record->namespace_dict(), name.c_str());
    if (type && is_type(type) && PyType_IsSubtype(type.as<PyTypeObject>(), &PyType_Type) != 0) {
      for (const char* method : {"__prepare__", "__new__", "__init__"}) {
        follow_function(home, name + "." + method, false, reach);
      }
    }
    for (const std::size_t i : home->next->binders_of(name)) {
      const Statement& base = home->next->statements[i];
      if (base.kind == StatementKind::class_definition) follow_making(home, base, seen, reach);
    }
  }
}

void World::follow(const StagedModule* module, const NameUses& uses, Reach& reach) const {
  if (uses.namespaces) reach.namespaces.insert(module);
  reach.asks_subclasses |= uses.attributes.contains("__subclasses__");
  for (const std::string& name : uses.mutates) reach.mutated.insert(resolve(module, name));
  for (const std::string& name : uses.reads) {
    reach.read.insert(resolve(module, name));
    const StagedModule* imported = imported_module(module, name);
    if (imported != nullptr && is_looked_at_as_a_whole(uses, name)) reach.namespaces.insert(imported);
  }
  for (const std::string& name : uses.values) reach.valued.insert(resolve(module, name));
  for (const std::string& name : uses.chains) {
    ModuleName place = resolve(module, name);
    reach.valued.insert(place);
    if (place.first != nullptr) {
      const ModuleName root = {place.first, root_of(place.second)};
      reach.valued.insert(root);
      reach.read.insert(root);
    }
    follow_name(module, name, uses.factories.contains(name), reach);
  }
  for (const std::string& name : uses.called) {
    reach.valued.insert(resolve(module, name));
    follow_name(module, name, uses.factories.contains(name), reach);
  }
  follow_methods(uses.attributes, reach);
  if (imports_by_name(uses)) follow_imports(module, uses, reach);
  for (const auto& [home, name] : own_imports(module, uses)) {
    reach.read.insert({home, name});
    reach.valued.insert({home, name});
    follow_name(home, name, false, reach);
  }
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

// Any module may be meant that only such code imports and that came later, and any function of it that is looked up.
void World::follow_imports(const StagedModule* module, const NameUses& uses, Reach& reach) const {
  for (const StagedModule* plugin : plugins_) {
    if (plugin->record->began <= module->record->began) continue;
    if (reach.namespaces.insert(plugin).second) reach.plugins.insert(plugin);
    for (const std::string& attribute : uses.attributes) follow_name(plugin, attribute, false, reach);
  }
}

namespace {

// The function or class that runs when the object is called, through methods and partials.
Ref called_by(BorrowedRef object) {
  Ref called = Ref::borrow(object);
  for (int depth = 0; depth < 10; ++depth) {
    std::vector<Ref> parts;
    const bool wraps =
        PyMethod_Check(called.get()) || std::string_view(BorrowedRef(called).type()->tp_name) == "functools.partial";
    if (!wraps || !native_parts(called, parts) || parts.empty()) break;
    called = parts.front();
  }
  return called;
}

}  // namespace

void World::follow_name(const StagedModule* module, const std::string& dotted, bool factory, Reach& reach) const {
  auto [home, name] = resolve(module, dotted);
  if (home == nullptr) return;
  if (home->next->class_members.contains(name)) return follow_class(home, name, reach);
  if (home->next->functions.contains(name)) return follow_function(home, name, factory, reach);
  follow_value(home, name, reach);
}

// Another name for a function, method or class: `on = bus.on`, `add = partial(store)`, a name bound in a loop.
void World::follow_value(const StagedModule* module, const std::string& name, Reach& reach) const {
  const Ref value = find_item(module->record->namespace_dict(), name.c_str());
  if (!value || PyModule_Check(value.get())) return;
  const Ref called = called_by(value);
  if (PyMethod_Check(value.get())) follow_bound_method(module, name, reach);
  if (is_type(called) && is_python_class(called)) {
    const Ref home = home_of(called);
    const StagedModule* maker = home && is_str(home) ? find_module(to_text(home)) : nullptr;
    const std::string own_name = to_text(type_qualname(called));
    if (maker != nullptr && maker->next->class_members.contains(own_name)) follow_class(maker, own_name, reach);
  }
  if (!is_function(called)) return;
  const std::string own_name = to_text(code_qualname(code_of(called)));
  if (own_name == "<lambda>") return follow_lambda(module, name, reach);
  for (const StagedModule* maker : modules_) {
    if (globals_of(called) == maker->record->namespace_dict()) follow_function(maker, own_name, false, reach);
  }
}

// Lambdas have no names of their own; the statement that binds this one has it in its text.
void World::follow_lambda(const StagedModule* module, const std::string& name, Reach& reach) const {
  for (const std::size_t i : module->next->binders_of(name)) {
    reach.dirty |= module->live && module->verdicts[i] != Verdict::same;
    follow(module, module->next->statements[i]->body, reach);
  }
}

// What the object's owner may have changed, and the methods that the text names.
void World::follow_bound_method(const StagedModule* module, const std::string& name, Reach& reach) const {
  for (const std::size_t i : module->next->binders_of(name)) {
    const Statement& statement = module->next->statements[i];
    if (statement.kind != StatementKind::assignment) continue;
    for (const std::string& chain : statement->run.chains) {
      reach.mutated.insert(resolve(module, root_of(chain)));
      follow_methods({last_of(chain)}, reach);
    }
  }
}

void World::follow_function(const StagedModule* module, const std::string& qualname, bool factory, Reach& reach) const {
  auto found = module->next->functions.find(qualname);
  if (found == module->next->functions.end() || !reach.functions.insert({module, qualname}).second) return;
  reach.dirty |= is_dirty(module, qualname);
  for (const std::string& name : found->second->uses.binds) reach.bound.insert({module, name});
  follow(module, found->second->uses, reach);
  for (const std::string& member : found->second->uses.members) {
    std::set<ModuleName> seen;
    note_member({module, parent_of(qualname.substr(0, qualname.find(".<locals>")))}, member, seen, reach);
  }
  const std::string prefix = qualname + ".<locals>.";
  for (auto nested = module->next->functions.lower_bound(prefix);
       nested != module->next->functions.end() && nested->first.starts_with(prefix); ++nested) {
    const std::string local = nested->first.substr(prefix.size());
    const bool direct = local.find('.') == std::string::npos;
    if (direct && (factory || found->second->local_calls.contains(local))) {
      follow_function(module, nested->first, false, reach);
    }
  }
}

// The class that gives its objects the member, the owner or a base of it, may change.
void World::note_member(const ModuleName& owner, const std::string& member, std::set<ModuleName>& seen,
                        Reach& reach) const {
  const auto& [home, name] = owner;
  if (home == nullptr || !seen.insert(owner).second) return;
  const auto members = home->next->class_members.find(name);
  if (members == home->next->class_members.end()) return;
  if (members->second->contains(member)) {
    if (!home->next->functions.contains(name + "." + member)) reach.mutated.insert({home, root_of(name)});
    return;
  }
  for (const std::size_t i : home->next->binders_of(name)) {
    const Statement& statement = home->next->statements[i];
    if (statement.kind != StatementKind::class_definition) continue;
    for (const std::string& base : statement->run.values) note_member(resolve(home, base), member, seen, reach);
  }
}

void World::follow_class(const StagedModule* module, const std::string& qualname, Reach& reach) const {
  if (!reach.classes.insert({module, qualname}).second) return;
  const Names* changed = changed_members(module, qualname);
  const auto is_method_before_and_after = [&](const std::string& member) {
    const std::string name = qualname + "." + member;
    return module->next->functions.contains(name) && module->live->functions.contains(name);
  };
  const bool has_other_members =
      changed != nullptr && !std::all_of(changed->begin(), changed->end(), is_method_before_and_after);
  for (const char* method : {"__new__", "__init__", "__post_init__", "__init_subclass__", "__set_name__", "__call__"}) {
    const std::string name = qualname + "." + method;
    follow_function(module, name, false, reach);
    auto function = module->next->functions.find(name);
    if (changed == nullptr || function == module->next->functions.end()) continue;
    // What a constructor looks up on its object counts where the class gives it.
    const NameUses& uses = function->second->uses;
    for (const std::string& attribute : uses.attributes) reach.dirty |= changed->contains(attribute);
    reach.dirty |= has_other_members && looks_at_members(uses);
  }
  if (changed != nullptr) {
    for (const char* method : kConstructors) reach.dirty |= changed->contains(method);
  }
  // Bases in this update: their constructors run unless overridden.
  for (const Statement& statement : module->next->statements) {
    if (statement.kind != StatementKind::class_definition || statement->name != qualname) continue;
    // Decorators and metaclasses make constructors from any member (dataclasses, enums).
    reach.dirty |= changed != nullptr && (statement->decorated || statement->calls);
    for (const std::string& base : statement->run.values) follow_name(module, base, false, reach);
  }
}

// What is called on anything may be any function or class of that name that belongs to a class.
void World::follow_methods(const Names& attributes, Reach& reach) const {
  for (const std::string& attribute : attributes) {
    if (auto found = methods_.find(attribute); found != methods_.end()) {
      for (const auto& [module, qualname] : found->second) follow_function(module, qualname, false, reach);
    }
    if (auto found = nested_classes_.find(attribute); found != nested_classes_.end()) {
      for (const auto& [module, qualname] : found->second) follow_class(module, qualname, reach);
    }
  }
}

}  // namespace midflight
