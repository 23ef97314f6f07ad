#include "execute/call_graph.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "base/dotted.h"
#include "baseline/native.h"
#include "cpython/function.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "execute/calling.h"
#include "execute/world.h"
#include "stage/operators.h"

namespace midflight {
namespace {

// Code that asks an object which attributes it has.
bool looks_at_members(const NameUses& uses) {
  return uses.called.contains("dir") || uses.called.contains("vars") || uses.attributes.contains("__dict__") ||
         uses.attributes.contains("getmembers");
}

// Passed on to something, or by its dict; other dotted names say which attribute is meant.
bool is_looked_at_as_a_whole(const NameUses& uses, const std::string& module) {
  const auto chain = uses.chains.lower_bound(module + ".");
  return chain == uses.chains.end() || !chain->starts_with(module + ".") || chain->starts_with(module + ".__dict__");
}

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

bool is_data_of_class(const ModuleName& place) {
  const auto& [module, dotted] = place;
  if (module == nullptr) return false;
  const std::string name = root_of(dotted);
  const auto members = module->next->class_members.find(name);
  if (dotted.size() == name.size() || members == module->next->class_members.end()) return false;
  const std::string member = root_of(std::string_view(dotted).substr(name.size() + 1));
  return members->second->contains(member) && !module->next->functions.contains(name + "." + member);
}

}  // namespace

bool is_class(const ModuleName& place) {
  return place.first != nullptr && place.first->next->class_members.contains(place.second);
}

bool is_method(const std::string& qualname) {
  return qualname.find('.') != std::string::npos && !qualname.ends_with(">") &&
         qualname.find("<locals>") == std::string::npos;
}

void Reach::copy_own(const Reach& other) {
  for (Places Reach::* places :
       {&Reach::functions, &Reach::classes, &Reach::mutated, &Reach::filled, &Reach::formerly_stored,
        &Reach::formerly_bound, &Reach::valued, &Reach::looked_into, &Reach::read, &Reach::bound}) {
    (this->*places).copy_own(other.*places);
  }
  namespaces.copy_own(other.namespaces);
  plugins.copy_own(other.plugins);
  dirty |= other.dirty;
  asks_subclasses |= other.asks_subclasses;
}

void Reach::share_own(const Reach& other) {
  for (Places Reach::* places :
       {&Reach::functions, &Reach::classes, &Reach::mutated, &Reach::filled, &Reach::formerly_stored,
        &Reach::formerly_bound, &Reach::valued, &Reach::looked_into, &Reach::read, &Reach::bound}) {
    (this->*places).share_own(other.*places);
  }
  namespaces.share_own(other.namespaces);
  plugins.share_own(other.plugins);
  dirty |= other.dirty;
  asks_subclasses |= other.asks_subclasses;
}

void Reach::mutate(const ModuleName& place) {
  mutated.insert(place);
  if (is_class(place)) filled.insert(place);
}

void Reach::look_into(const ModuleName& place) {
  valued.insert(place);
  if (is_data_of_class(place)) looked_into.insert({place.first, root_of(place.second)});
}

namespace {

constexpr const char* kOfMetaclass[] = {"__prepare__", "__new__", "__init__"};

bool is_metaclass(const StagedModule* module, const std::string& name) {
  const Ref type = find_item(module->record->namespace_dict(), name.c_str());
  return type && is_type(type) && PyType_IsSubtype(type.as<PyTypeObject>(), &PyType_Type) != 0;
}

// Whether making other classes calls it.
bool is_hook_of_making(const StagedModule* module, const std::string& qualname) {
  const std::string name = last_of(qualname);
  return name == "__init_subclass__" ||
         (std::find(std::begin(kOfMetaclass), std::end(kOfMetaclass), name) != std::end(kOfMetaclass) &&
          is_metaclass(module, parent_of(qualname)));
}

}  // namespace

CallGraph::CallGraph(const World& world) : world_(world), implicit_changes_(world) {
  for (const StagedModule* module : world.modules()) by_namespace_.emplace(module->record->namespace_dict(), module);
  find_methods();
  find_plugins();
}

void CallGraph::find_methods() {
  for (const StagedModule* module : world_.modules()) {
    for (const auto& [qualname, function] : module->next->functions) {
      if (!is_method(qualname)) continue;
      methods_[last_of(qualname)].push_back({module, qualname});
      runs_hooks_ |= is_hook_of_making(module, qualname);
    }
    for (const auto& [qualname, members] : module->next->class_members) {
      if (is_method(qualname)) nested_classes_[last_of(qualname)].push_back({module, qualname});
    }
  }
}

void CallGraph::find_plugins() {
  std::set<const StagedModule*> named;
  for (const StagedModule* module : world_.modules()) {
    const auto note = [&, module](const ImportBinding& import) {
      const std::string target = absolute_module(*module, import);
      named.insert(world_.find_module(target));
      named.insert(world_.find_module(target + "." + import.attribute));
    };
    for (const Statement& statement : module->next->statements) {
      for (const ImportBinding& import : statement->imports) note(import);
      for (const ImportBinding& import : statement->local_imports) note(import);
    }
  }
  std::copy_if(world_.modules().begin(), world_.modules().end(), std::back_inserter(plugins_),
               [&](const StagedModule* module) { return !module->record->is_main && !named.contains(module); });
}

const Reach& CallGraph::reach(const StagedModule* module, const Statement& statement) {
  auto [found, fresh] = statements_.try_emplace({module, statement.facts.get()});
  Node& root = found->second;
  if (!fresh) return root.own;
  follow(module, statement->run, root);
  root.own.dirty |= world_.uses_changed_imports(module, statement->run);
  if (statement->passes_lambda && calls_what_it_is_given(module, statement->run)) {
    for (const auto& [qualname, function] : statement->functions) {
      if (last_of(qualname) == "<lambda>") follow(module, function->uses, root);
    }
  }
  std::set<ModuleName> seen;
  if (runs_hooks_ && statement.kind == StatementKind::class_definition) follow_making(module, statement, seen, root);
  std::set<Id> start, small, hubs;
  for (const Id id : root.next) {
    find_components(id);
    start.insert(nodes_[id].component - 1);
  }
  gather(start, small, hubs);
  for (const Id component : small) {
    for (const Id id : components_[component].nodes) root.own.copy_own(nodes_[id].own);
  }
  std::set<Id> all = hubs;
  for (const Id hub : hubs) all.insert(components_[hub].hubs_beyond.begin(), components_[hub].hubs_beyond.end());
  for (const Id hub : all) root.own.share_own(*components_[hub].hub);
  return root.own;
}

CallGraph::Id CallGraph::node(Kind kind, const StagedModule* module, const std::string& name) {
  const auto [known, fresh] = ids_.try_emplace({kind, module, name}, nodes_.size());
  if (fresh) nodes_.emplace_back().key = known->first;
  return known->second;
}

void CallGraph::call(Node& caller, Kind kind, const StagedModule* module, const std::string& name) {
  caller.next.push_back(node(kind, module, name));
}

void CallGraph::expand(Node& node) {
  const auto& [kind, module, name] = node.key;
  if (kind == Kind::function) return expand_function(module, name, node);
  if (kind == Kind::factory) return expand_factory(module, name, node);
  if (kind == Kind::lambda) return expand_lambda(module, name, node);
  if (kind == Kind::type) return expand_class(module, name, node);
  if (kind == Kind::former) return expand_former(module, name, node);
  // What is called on anything may be any function or class of that name that belongs to a class.
  for (const auto* owners : {&methods_, &nested_classes_}) {
    const auto found = owners->find(name);
    if (found == owners->end()) continue;
    for (const auto& [home, qualname] : found->second) {
      call(node, owners == &methods_ ? Kind::function : Kind::type, home, qualname);
    }
  }
}

// Without recursion, as chains of calls in a program may be of any length.  A component is complete before those that
// lead to it (Tarjan).
void CallGraph::find_components(Id root) {
  if (nodes_[root].order != 0) return;
  std::vector<Id> open;
  std::vector<std::pair<Id, std::size_t>> path;  // and how many of its successors were seen
  const auto enter = [&](Id id) {
    Node& node = nodes_[id];
    node.order = node.low = ++met_;
    node.is_open = true;
    open.push_back(id);
    path.emplace_back(id, 0);
    expand(node);
  };
  enter(root);
  while (!path.empty()) {
    const Id id = path.back().first;
    Node& node = nodes_[id];
    if (path.back().second < node.next.size()) {
      const Id next = node.next[path.back().second++];
      if (nodes_[next].order == 0) {
        enter(next);
      } else if (nodes_[next].is_open) {
        node.low = std::min(node.low, nodes_[next].order);
      }
      continue;
    }
    path.pop_back();
    if (!path.empty()) nodes_[path.back().first].low = std::min(nodes_[path.back().first].low, node.low);
    if (node.low == node.order) close_component(open, id);
  }
}

void CallGraph::close_component(std::vector<Id>& open, Id root) {
  constexpr std::size_t kMuch = 32;  // nodes
  const Id number = components_.size();
  Component& component = components_.emplace_back();
  for (bool more = true; more;) {
    const Id id = open.back();
    open.pop_back();
    nodes_[id].is_open = false;
    nodes_[id].component = number + 1;
    component.nodes.push_back(id);
    more = id != root;
  }
  for (const Id id : component.nodes) {
    for (const Id next : nodes_[id].next) {
      if (nodes_[next].component != number + 1) component.next.insert(nodes_[next].component - 1);
    }
  }
  std::set<Id> small, hubs;
  gather(component.next, small, hubs);
  small.insert(number);
  std::size_t size = 0;
  for (const Id part : small) size += components_[part].nodes.size();
  if (size <= kMuch) return;
  component.hub = std::make_unique<Reach>();
  for (const Id part : small) {
    for (const Id id : components_[part].nodes) component.hub->copy_own(nodes_[id].own);
  }
  std::set<Id> beyond = hubs;
  for (const Id hub : hubs) beyond.insert(components_[hub].hubs_beyond.begin(), components_[hub].hubs_beyond.end());
  component.hubs_beyond.assign(beyond.begin(), beyond.end());
}

void CallGraph::gather(const std::set<Id>& start, std::set<Id>& small, std::set<Id>& hubs) const {
  std::vector<Id> open(start.begin(), start.end());
  while (!open.empty()) {
    const Id id = open.back();
    open.pop_back();
    const Component& component = components_[id];
    if (component.hub != nullptr) {
      hubs.insert(id);
    } else if (small.insert(id).second) {
      open.insert(open.end(), component.next.begin(), component.next.end());
    }
  }
}

// What runs when a class is made: hooks of its bases, and methods of a metaclass, its own or that of a base.
void CallGraph::follow_making(const StagedModule* module, const Statement& statement, std::set<ModuleName>& seen,
                              Node& user) {
  for (const std::string& value : statement->run.values) {
    const auto [home, name] = world_.resolve(module, value);
    if (home == nullptr || !home->next->class_members.contains(name) || !seen.insert({home, name}).second) continue;
    call_function(user, home, name + ".__init_subclass__", false);
    if (is_metaclass(home, name)) {
      for (const char* method : kOfMetaclass) call_function(user, home, name + "." + method, false);
    }
    for (const std::size_t i : home->next->binders_of(name)) {
      const Statement& base = home->next->statements[i];
      if (base.kind == StatementKind::class_definition) follow_making(home, base, seen, user);
    }
  }
}

void CallGraph::follow(const StagedModule* module, const NameUses& uses, Node& user) {
  Reach& reach = user.own;
  if (uses.namespaces) reach.namespaces.insert(module);
  reach.asks_subclasses |= uses.attributes.contains("__subclasses__");
  for (const std::string& name : uses.mutates) {
    const auto [home, changed] = world_.resolve(module, name);
    reach.mutate({home, home == nullptr ? changed : root_of(changed)});
  }
  for (const std::string& name : uses.reads) {
    reach.read.insert(world_.resolve(module, name));
    const StagedModule* imported = world_.imported_module(module, name);
    if (imported != nullptr && is_looked_at_as_a_whole(uses, name)) reach.namespaces.insert(imported);
  }
  for (const std::string& name : uses.values) reach.look_into(world_.resolve(module, name));
  for (const std::string& name : uses.chains) {
    ModuleName place = world_.resolve(module, name);
    reach.look_into(place);
    if (place.first != nullptr) {
      const ModuleName root = {place.first, root_of(place.second)};
      reach.look_into(root);
      reach.read.insert(root);
    }
    follow_name(module, name, uses.factories.contains(name), user);
  }
  for (const std::string& name : uses.called) {
    reach.look_into(world_.resolve(module, name));
    follow_name(module, name, uses.factories.contains(name), user);
  }
  for (const std::string& attribute : uses.attributes) call(user, Kind::attribute, nullptr, attribute);
  implicit_changes_.find(module, uses, [&](const ModuleName& object, const ModuleName& method) {
    reach.mutate(object);
    call(user, Kind::function, method.first, method.second);
  });
  if (imports_by_name(uses)) follow_imports(module, uses, user);
  for (const auto& [home, name] : world_.own_imports(module, uses)) {
    reach.read.insert({home, name});
    reach.look_into({home, name});
    follow_name(home, name, false, user);
  }
}

// Any module may be meant that only such code imports and that came later, and any function of it that is looked up.
void CallGraph::follow_imports(const StagedModule* module, const NameUses& uses, Node& user) {
  for (const StagedModule* plugin : plugins_) {
    if (plugin->record->began <= module->record->began) continue;
    if (!user.own.namespaces.contains(plugin)) user.own.plugins.insert(plugin);
    user.own.namespaces.insert(plugin);
    for (const std::string& attribute : uses.attributes) follow_name(plugin, attribute, false, user);
  }
}

void CallGraph::follow_name(const StagedModule* module, const std::string& dotted, bool factory, Node& user) {
  auto [home, name] = world_.resolve(module, dotted);
  if (home == nullptr) return;
  if (home->next->class_members.contains(name)) return call(user, Kind::type, home, name);
  if (home->next->functions.contains(name)) return call_function(user, home, name, factory);
  if (home->live && home->live->functions.contains(name)) return call(user, Kind::former, home, name);
  follow_value(home, name, user);
}

// Another name for a function, method or class: `on = bus.on`, `add = partial(store)`, a name bound in a loop.
void CallGraph::follow_value(const StagedModule* module, const std::string& name, Node& user) {
  const Ref value = find_item(module->record->namespace_dict(), name.c_str());
  if (!value || PyModule_Check(value.get())) return;
  const Ref called = called_by(value);
  if (PyMethod_Check(value.get())) follow_bound_method(module, name, user);
  if (is_type(called) && is_python_class(called)) {
    const ModuleName place = world_.place_of_class(called);
    if (is_class(place)) call(user, Kind::type, place.first, place.second);
  }
  if (!is_function(called)) return;
  const std::string own_name = to_text(code_qualname(code_of(called)));
  if (own_name == "<lambda>") return call(user, Kind::lambda, module, name);
  const auto maker = by_namespace_.find(globals_of(called));
  if (maker != by_namespace_.end()) call_function(user, maker->second, own_name, false);
}

// Lambdas have no names of their own; the statement that binds this one has it in its text.
void CallGraph::expand_lambda(const StagedModule* module, const std::string& name, Node& node) {
  for (const std::size_t i : module->next->binders_of(name)) {
    node.own.dirty |= module->live && module->verdicts[i] != Verdict::same;
    follow(module, module->next->statements[i]->body, node);
  }
}

// What the object's owner may have changed, and the methods that the text names.
void CallGraph::follow_bound_method(const StagedModule* module, const std::string& name, Node& user) {
  for (const std::size_t i : module->next->binders_of(name)) {
    const Statement& statement = module->next->statements[i];
    if (statement.kind != StatementKind::assignment) continue;
    for (const std::string& chain : statement->run.chains) {
      user.own.mutate(world_.resolve(module, root_of(chain)));
      call(user, Kind::attribute, nullptr, last_of(chain));
    }
  }
}

void CallGraph::call_function(Node& caller, const StagedModule* module, const std::string& qualname, bool factory) {
  if (module->next->functions.contains(qualname)) {
    call(caller, factory ? Kind::factory : Kind::function, module, qualname);
  }
}

void CallGraph::expand_function(const StagedModule* module, const std::string& qualname, Node& node) {
  const FunctionUse& function = *module->next->functions.at(qualname);
  node.own.functions.insert({module, qualname});
  node.own.dirty |= world_.is_dirty(module, qualname);
  for (const std::string& name : function.uses.binds) node.own.bound.insert({module, name});
  follow(module, function.uses, node);
  note_members(module, qualname, function.uses, node.own);
  Names locals = function.local_calls;
  if (!function.local_passed.empty() && calls_what_it_is_given(module, function.uses)) {
    locals.insert(function.local_passed.begin(), function.local_passed.end());
  }
  for (const std::string& local : locals) {
    if (local.find('.') == std::string::npos) call_function(node, module, qualname + ".<locals>." + local, false);
  }
  if (!module->live) return;
  const auto before = module->live->functions.find(qualname);
  if (before == module->live->functions.end() || before->second->digest == function.digest) return;
  call(node, Kind::former, module, qualname);
}

bool CallGraph::calls_what_it_is_given(const StagedModule* module, const NameUses& uses) const {
  const auto calls_values = [](const NameUses& code) { return (code.operators & kCallOfValue) != 0; };
  const auto is_caller = [&](const std::string& dotted) {
    const auto [home, name] = world_.resolve(module, dotted);
    if (home == nullptr) {
      const Ref value = live_value(*module, dotted);
      return calls_its_arguments(value) || keeps_to_call(value);
    }
    const auto function = home->next->functions.find(name);
    return function != home->next->functions.end() && calls_values(function->second->uses);
  };
  return calls_values(uses) || uses.attributes.contains("sort") ||
         std::any_of(uses.called.begin(), uses.called.end(), is_caller) ||
         std::any_of(uses.chains.begin(), uses.chains.end(), is_caller);
}

// What it has changed as it ran: that has to be made anew if it does not do so again.
void CallGraph::expand_former(const StagedModule* module, const std::string& qualname, Node& node) {
  const FunctionUses& functions = module->live->functions;
  const FunctionUse& function = *functions.at(qualname);
  const NameUses& uses = function.uses;
  for (const std::string& name : uses.mutates) {
    const auto [home, changed] = world_.resolve(module, name);
    node.own.mutate({home, home == nullptr ? changed : root_of(changed)});
  }
  const auto next = module->next->functions.find(qualname);
  for (const std::string& name : uses.binds) {
    const bool binds_again = next != module->next->functions.end() && next->second->uses.binds.contains(name);
    if (!binds_again) node.own.formerly_bound.insert({module, name});
  }
  for (const std::string& name : uses.stores) node.own.formerly_stored.insert(world_.resolve(module, name));
  note_members(module, qualname, uses, node.own);
  const auto follow_former = [&](const StagedModule* home, const std::string& name) {
    if (home->live->functions.contains(name)) call(node, Kind::former, home, name);
  };
  for (const std::string& local : function.local_calls) follow_former(module, qualname + ".<locals>." + local);
  for (const Names* names : {&uses.called, &uses.chains}) {
    for (const std::string& name : *names) {
      const auto [home, called] = world_.resolve(module, name);
      if (home == nullptr || !home->live) continue;
      follow_former(home, called);
      if (!home->live->class_members.contains(called)) continue;
      for (const char* method : kConstructors) follow_former(home, called + "." + method);
    }
  }
}

// Calls the function, and what it makes.
void CallGraph::expand_factory(const StagedModule* module, const std::string& qualname, Node& node) {
  call(node, Kind::function, module, qualname);
  const FunctionUses& functions = module->next->functions;
  const std::string prefix = qualname + ".<locals>.";
  for (auto nested = functions.lower_bound(prefix); nested != functions.end() && nested->first.starts_with(prefix);
       ++nested) {
    if (nested->first.find('.', prefix.size()) == std::string::npos) call_function(node, module, nested->first, false);
  }
}

// What the method changes of its class.
void CallGraph::note_members(const StagedModule* module, const std::string& qualname, const NameUses& uses,
                             Reach& reach) const {
  for (const std::string& member : uses.members) {
    std::set<ModuleName> seen;
    note_member({module, parent_of(qualname.substr(0, qualname.find(".<locals>")))}, member, seen, reach);
  }
}

// The class that gives its objects the member, the owner or a base of it, may change.
void CallGraph::note_member(const ModuleName& owner, const std::string& member, std::set<ModuleName>& seen,
                            Reach& reach) const {
  const auto& [home, name] = owner;
  if (home == nullptr || !seen.insert(owner).second) return;
  const auto members = home->next->class_members.find(name);
  if (members == home->next->class_members.end()) return;
  if (members->second->contains(member)) {
    if (!home->next->functions.contains(name + "." + member)) reach.mutate({home, root_of(name)});
    return;
  }
  for (const std::size_t i : home->next->binders_of(name)) {
    const Statement& statement = home->next->statements[i];
    if (statement.kind != StatementKind::class_definition) continue;
    for (const std::string& base : statement->run.values) {
      note_member(world_.resolve(home, base), member, seen, reach);
    }
  }
}

void CallGraph::expand_class(const StagedModule* module, const std::string& qualname, Node& node) {
  node.own.classes.insert({module, qualname});
  const Names* changed = world_.changed_members(module, qualname);
  const auto is_method_before_and_after = [&](const std::string& member) {
    const std::string name = qualname + "." + member;
    return module->next->functions.contains(name) && module->live->functions.contains(name);
  };
  const bool has_other_members =
      changed != nullptr && !std::all_of(changed->begin(), changed->end(), is_method_before_and_after);
  for (const char* method : {"__new__", "__init__", "__post_init__", "__init_subclass__", "__set_name__", "__call__"}) {
    const std::string name = qualname + "." + method;
    call_function(node, module, name, false);
    auto function = module->next->functions.find(name);
    if (changed == nullptr || function == module->next->functions.end()) continue;
    // What a constructor looks up on its object counts where the class gives it.
    const NameUses& uses = function->second->uses;
    for (const std::string& attribute : uses.attributes) node.own.dirty |= changed->contains(attribute);
    node.own.dirty |= has_other_members && looks_at_members(uses);
  }
  if (changed != nullptr) {
    for (const char* method : kConstructors) node.own.dirty |= changed->contains(method);
  }
  // Bases in this update: their constructors run unless overridden.
  for (const Statement& statement : module->next->statements) {
    if (statement.kind != StatementKind::class_definition || statement->name != qualname) continue;
    // Decorators and metaclasses make constructors from any member (dataclasses, enums).
    node.own.dirty |= changed != nullptr && (statement->decorated || statement->calls);
    for (const std::string& base : statement->run.values) follow_name(module, base, false, node);
  }
}

}  // namespace midflight
