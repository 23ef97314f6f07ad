// What a statement binds, and what it changes in objects.

#include <algorithm>
#include <utility>

#include "base/dotted.h"
#include "cpython/objects.h"
#include "stage/name_collector.h"

namespace midflight {

// The root name of `a.b[c].d` is what may change, and `a.b`, as `a` may be a module; of `self.b[c].d` it is what the
// class or the object has as `b`.
void NameCollector::mutate(BorrowedRef expression) {
  Ref node = Ref::borrow(expression);
  std::string member, object;  // `object`: what of the root is meant, with a dot before each attribute
  bool is_last = true;
  while (true) {
    const NodeKind kind = syntax_.kind(node);
    // What is stored by the look-up itself is no change of the module.
    const bool is_slot = is_last && kind == NodeKind::subscript;
    if (const std::string module = is_slot ? std::string() : looked_up_module(node); !module.empty()) {
      note(&NameUses::mutates, module);
      if (!object.empty()) note(&NameUses::mutates, module + object);
      return;
    }
    if (kind == NodeKind::attribute) {
      const std::string attribute = syntax_.text(node, "attr");
      if (attribute != "__class__") member = attribute;
      if (!std::exchange(is_last, false)) object.insert(0, "." + attribute);
      node = syntax_.field(node, "value");
    } else if (kind == NodeKind::subscript || kind == NodeKind::starred) {
      object.clear();
      is_last = false;
      node = syntax_.field(node, "value");
    } else if (kind == NodeKind::call) {
      object.clear();
      is_last = true;
      std::vector<Ref> arguments = syntax_.list(node, "args");
      node = syntax_.field(node, "func");
      const bool asks_type = syntax_.kind(node) == NodeKind::name && syntax_.text(node, "id") == "type";
      if (asks_type && arguments.size() == 1) node = arguments[0];
    } else {
      break;
    }
  }
  if (syntax_.kind(node) != NodeKind::name) return;
  const std::string name = id_of(node);
  if (!is_local(name)) {
    note(&NameUses::mutates, name);
    if (!object.empty()) note(&NameUses::mutates, name + object);
    return;
  }
  if (!member.empty() && is_own_object(name)) note(&NameUses::members, member);
}

// The first parameter of the method around.
bool NameCollector::is_own_object(const std::string& name) const {
  const auto has_it = [&](const Scope& scope) { return !scope.is_class() && scope.locals.contains(name); };
  const auto scope = std::find_if(scopes_.rbegin(), scopes_.rend(), has_it);
  return scope != scopes_.rend() && scope->self == name;
}

void NameCollector::note_store(BorrowedRef target) {
  // An attribute that an object gets is no change of its class.
  Ref holder = syntax_.kind(target) == NodeKind::attribute ? syntax_.field(target, "value") : Ref();
  const bool of_object = holder && syntax_.kind(holder) == NodeKind::name && syntax_.text(holder, "id") != "cls" &&
                         is_own_object(syntax_.text(holder, "id"));
  if (of_object) return note_own_change();
  mutate(target);
  Ref node = Ref::borrow(target);
  while (syntax_.kind(node) == NodeKind::attribute || syntax_.kind(node) == NodeKind::subscript) {
    node = syntax_.field(node, "value");
  }
  const std::string name = syntax_.kind(node) == NodeKind::name ? id_of(node) : std::string();
  if (is_local(name)) return is_own_object(name) ? note_own_change() : void();
  if (!name.empty()) note(&NameUses::stores, name);
  if (const std::string whole = dotted(target); !whole.empty()) note(&NameUses::mutates, whole);  // if of a module
}

// The method around changes its own object, or what that holds.
void NameCollector::note_own_change() {
  if (!open_.empty()) open_.back()->changes_owner = true;
}

// `self.method()` may be a change as well, `self.items.append()` is one.
void NameCollector::note_method_call(BorrowedRef callee) {
  mutate(callee);
  const std::string object = dotted(syntax_.field(callee, "value"));
  if (open_.empty() || object.empty() || !is_own_object(root_of(object))) return;
  if (object.find('.') != std::string::npos) return note_own_change();
  open_.back()->owner_calls.insert(syntax_.text(callee, "attr"));
}

void NameCollector::bind(const std::string& name) {
  if (scopes_.empty()) {
    out_.run.binds.insert(name);
  } else if (scopes_.back().global.contains(name)) {
    note(&NameUses::binds, name);
  } else {
    scopes_.back().locals.insert(name);
    if (scopes_.back().is_class()) scopes_.back().imported.erase(name);
  }
}

// `:=` binds in the scope around comprehensions.
void NameCollector::bind_outside_comprehensions(const std::string& name) {
  std::vector<Scope> inner;
  while (!scopes_.empty() && scopes_.back().kind == ScopeKind::comprehension) {
    inner.push_back(std::move(scopes_.back()));
    scopes_.pop_back();
  }
  bind(name);
  for (; !inner.empty(); inner.pop_back()) scopes_.push_back(std::move(inner.back()));
}

void NameCollector::store(BorrowedRef target) {
  note_operators(operators_of(syntax_, target));
  switch (syntax_.kind(target)) {
    case NodeKind::name:
      return bind(syntax_.text(target, "id"));
    case NodeKind::attribute:
      note_store(target);
      return visit(syntax_.field(target, "value"), Role::value);
    case NodeKind::subscript:
      note_store(target);
      visit(syntax_.field(target, "value"), Role::value);
      return visit(syntax_.field(target, "slice"), Role::value);
    case NodeKind::starred:
      return store(syntax_.field(target, "value"));
    default:
      note_operators(iteration_operators());
      for (const Ref& element : syntax_.list(target, "elts")) store(element);
  }
}

void NameCollector::visit_assignment(BorrowedRef node) {
  const NodeKind kind = syntax_.kind(node);
  Ref value = syntax_.field(node, "value");
  if (value) visit(value, kind == NodeKind::aug_assign ? Role::value : Role::passed);
  if (kind == NodeKind::assign) {
    note_passed(value);  // by the name that it gets
    for (const Ref& target : syntax_.list(node, "targets")) store(target);
    return;
  }
  Ref target = syntax_.field(node, "target");
  if (kind == NodeKind::ann_assign) {
    visit_annotation(syntax_.field(node, "annotation"));
    if (scopes_.empty() && syntax_.kind(target) == NodeKind::name) out_.annotated.insert(syntax_.text(target, "id"));
    if (!value) return;
  }
  if (kind == NodeKind::aug_assign && syntax_.kind(target) == NodeKind::name) {
    read(syntax_.text(target, "id"), Role::value);
    mutate(target);
  }
  store(target);
}

void NameCollector::visit_delete(BorrowedRef node) {
  for (const Ref& target : syntax_.list(node, "targets")) {
    if (syntax_.kind(target) == NodeKind::name) {
      if (scopes_.empty()) out_.deletes.insert(syntax_.text(target, "id"));
    } else {
      store(target);
    }
  }
}

}  // namespace midflight
