#include "stage/name_uses.h"

#include <algorithm>
#include <string_view>

#include "base/dotted.h"
#include "stage/known_callables.h"
#include "stage/operators.h"
#include "stage/tree_digest.h"

namespace midflight {
namespace {

// Builtins that give the module's namespace, or its names, to module-level code that calls them without arguments.
constexpr std::string_view kNamespaces[] = {"dir", "globals", "locals", "vars"};

using FunctionTable = std::map<std::string, FunctionUse>;

class Collector {
 public:
  Collector(Syntax& syntax, TreeDigests& digests, bool lazy_annotations, StatementFacts& facts,
            FunctionTable& functions)
      : syntax_(syntax), digests_(digests), lazy_annotations_(lazy_annotations), out_(facts), functions_(functions) {}

  void visit_statement(BorrowedRef node);

 private:
  enum class Role { value, called, passed };
  enum class ScopeKind { function, class_body, comprehension };
  struct Scope {
    explicit Scope(ScopeKind scope_kind) : kind(scope_kind) {}
    ScopeKind kind;
    Names locals;
    Names global;
    std::string self;  // of a method: its first parameter
    bool is_class() const { return kind == ScopeKind::class_body; }
  };

  // Notes a use where it belongs: with the statement's run, or with the function and the statement's bodies.
  void note(Names NameUses::* kind, const std::string& name) {
    if (open_.empty()) {
      (out_.run.*kind).insert(name);
    } else {
      (out_.body.*kind).insert(name);
      (open_.back()->uses.*kind).insert(name);
    }
  }
  void note_operators(Operators operators) {
    (open_.empty() ? out_.run : out_.body).operators |= operators;
    if (!open_.empty()) open_.back()->uses.operators |= operators;
  }
  void note_namespace() {
    (open_.empty() ? out_.run : out_.body).namespaces = true;
    if (!open_.empty()) open_.back()->uses.namespaces = true;
  }
  void note_namespace_use(const std::string& callee, std::size_t arguments);
  bool is_local(const std::string& name) const;
  void read(const std::string& name, Role role);
  void mutate(BorrowedRef expression);
  bool is_own_object(const std::string& name) const;
  void note_store(BorrowedRef target);
  void note_own_change();
  void note_method_call(BorrowedRef callee);
  void bind(const std::string& name);
  void bind_outside_comprehensions(const std::string& name);
  void store(BorrowedRef target);
  void note_call();
  void note_factory(BorrowedRef callee);

  void visit_body(BorrowedRef node, const char* field);
  void visit_function(BorrowedRef node);
  void visit_base(BorrowedRef base);
  void visit_class(BorrowedRef node);
  void visit_decorators(BorrowedRef node);
  void visit_arguments(BorrowedRef arguments);
  void visit_annotation(BorrowedRef annotation);
  void enter_function(BorrowedRef node, const std::string& name, const std::vector<Ref>& body);
  void leave_function();
  void visit_import(BorrowedRef node);
  void visit_assignment(BorrowedRef node);
  void visit_delete(BorrowedRef node);
  void visit_compound(BorrowedRef node);

  void visit(BorrowedRef node, Role role);
  void visit_call(BorrowedRef node);
  void visit_attribute(BorrowedRef node);
  void visit_lambda(BorrowedRef node);
  void visit_comprehension(BorrowedRef node);
  void visit_children(BorrowedRef node, Role role);
  std::string dotted(BorrowedRef expression);

  Syntax& syntax_;
  TreeDigests& digests_;
  bool lazy_annotations_;
  StatementFacts& out_;
  FunctionTable& functions_;
  std::vector<Scope> scopes_;
  std::vector<FunctionUse*> open_;  // functions around: their bodies do not run with the statement
  std::string path_;                // qualified name of what is around, with a dot at the end
};

bool Collector::is_local(const std::string& name) const {
  bool innermost = true;
  for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
    // A class body's names are seen in the body itself, not in its functions.
    if ((!scope->is_class() || innermost) && scope->global.contains(name)) return false;
    if ((!scope->is_class() || innermost) && scope->locals.contains(name)) return true;
    innermost = false;
  }
  return false;
}

void Collector::read(const std::string& name, Role role) {
  if (is_local(name)) {
    // What a class method calls by its first parameter is the class.
    if (role == Role::called && name != "cls") note_operators(kCallOfValue);
    if (role == Role::called && !open_.empty()) open_.back()->local_calls.insert(name);
    return;
  }
  note(&NameUses::reads, name);
  if (open_.empty() && !out_.run.binds.contains(name)) out_.first_reads.insert(name);
  if (role != Role::passed) note(role == Role::value ? &NameUses::values : &NameUses::called, name);
}

// The root name of `a.b[c].d` is what may change, and `a.b`, as `a` may be a module; of `self.b[c].d` it is what the
// class or the object has as `b`.
void Collector::mutate(BorrowedRef expression) {
  Ref node = Ref::borrow(expression);
  std::string member, object;  // `object`: what of the root is meant, with a dot before each attribute
  bool is_last = true;
  while (true) {
    const NodeKind kind = syntax_.kind(node);
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
  const std::string name = syntax_.text(node, "id");
  if (!is_local(name)) {
    note(&NameUses::mutates, name);
    if (!object.empty()) note(&NameUses::mutates, name + object);
    return;
  }
  if (!member.empty() && is_own_object(name)) note(&NameUses::members, member);
}

// The first parameter of the method around.
bool Collector::is_own_object(const std::string& name) const {
  const auto has_it = [&](const Scope& scope) { return !scope.is_class() && scope.locals.contains(name); };
  const auto scope = std::find_if(scopes_.rbegin(), scopes_.rend(), has_it);
  return scope != scopes_.rend() && scope->self == name;
}

void Collector::note_store(BorrowedRef target) {
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
  const std::string name = syntax_.kind(node) == NodeKind::name ? syntax_.text(node, "id") : std::string();
  if (name.empty() || is_local(name)) return is_own_object(name) ? note_own_change() : void();
  note(&NameUses::stores, name);
  if (const std::string whole = dotted(target); !whole.empty()) note(&NameUses::mutates, whole);  // if of a module
}

// The method around changes its own object, or what that holds.
void Collector::note_own_change() {
  if (!open_.empty()) open_.back()->changes_owner = true;
}

// `self.method()` may be a change as well, `self.items.append()` is one.
void Collector::note_method_call(BorrowedRef callee) {
  mutate(callee);
  const std::string object = dotted(syntax_.field(callee, "value"));
  if (open_.empty() || object.empty() || !is_own_object(root_of(object))) return;
  if (object.find('.') != std::string::npos) return note_own_change();
  open_.back()->owner_calls.insert(syntax_.text(callee, "attr"));
}

void Collector::bind(const std::string& name) {
  if (scopes_.empty()) {
    out_.run.binds.insert(name);
  } else if (scopes_.back().global.contains(name)) {
    note(&NameUses::binds, name);
  } else {
    scopes_.back().locals.insert(name);
  }
}

// `:=` binds in the scope around comprehensions.
void Collector::bind_outside_comprehensions(const std::string& name) {
  std::vector<Scope> inner;
  while (!scopes_.empty() && scopes_.back().kind == ScopeKind::comprehension) {
    inner.push_back(std::move(scopes_.back()));
    scopes_.pop_back();
  }
  bind(name);
  for (; !inner.empty(); inner.pop_back()) scopes_.push_back(std::move(inner.back()));
}

void Collector::store(BorrowedRef target) {
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

void Collector::note_call() {
  note_operators(kAnyCall);
  if (open_.empty()) out_.calls = true;
}

void Collector::visit_body(BorrowedRef node, const char* field) {
  for (const Ref& statement : syntax_.list(node, field)) visit_statement(statement);
}

void Collector::visit_annotation(BorrowedRef annotation) {
  if (annotation && !lazy_annotations_) visit(annotation, Role::passed);
}

void Collector::visit_arguments(BorrowedRef arguments) {
  for (const char* field : {"defaults", "kw_defaults"}) {
    for (const Ref& value : syntax_.list(arguments, field)) {
      if (syntax_.is_node(value)) visit(value, Role::passed);
    }
  }
}

void Collector::enter_function(BorrowedRef node, const std::string& name, const std::vector<Ref>& body) {
  Ref arguments = syntax_.field(node, "args");
  Scope scope(ScopeKind::function);
  const bool is_method = !scopes_.empty() && scopes_.back().is_class();
  collect_bound_names(syntax_, body, scope.locals, scope.global);
  for (const char* field : {"posonlyargs", "args", "kwonlyargs"}) {
    for (const Ref& argument : syntax_.list(arguments, field)) {
      const std::string parameter = syntax_.text(argument, "arg");
      if (is_method && scope.self.empty()) scope.self = parameter;
      scope.locals.insert(parameter);
    }
  }
  for (const char* field : {"vararg", "kwarg"}) {
    if (Ref argument = syntax_.field(arguments, field)) scope.locals.insert(syntax_.text(argument, "arg"));
  }
  scopes_.push_back(std::move(scope));
  FunctionUse& function = functions_[path_ + name];
  Hasher both;
  both.add(function.digest);
  both.add(digests_.whole(node));
  function.digest = both.digest();
  open_.push_back(&function);
  path_ += name + ".<locals>.";
}

void Collector::leave_function() {
  open_.pop_back();
  scopes_.pop_back();
}

// `callee` is called; where it is a call itself, what that call returns runs too.
void Collector::note_factory(BorrowedRef callee) {
  if (syntax_.kind(callee) != NodeKind::call) return;
  Ref inner = syntax_.field(callee, "func");
  if (std::string name = dotted(inner); !name.empty() && !is_local(root_of(name))) {
    note(&NameUses::factories, name);
  }
}

void Collector::visit_decorators(BorrowedRef node) {
  for (const Ref& decorator : syntax_.list(node, "decorator_list")) {
    visit(decorator, Role::called);
    note_factory(decorator);
    note_call();
    if (syntax_.kind(decorator) == NodeKind::attribute) mutate(decorator);  // as any method that is called
  }
}

void Collector::visit_function(BorrowedRef node) {
  visit_decorators(node);
  Ref arguments = syntax_.field(node, "args");
  visit_arguments(arguments);
  for (const char* field : {"posonlyargs", "args", "kwonlyargs"}) {
    for (const Ref& argument : syntax_.list(arguments, field)) visit_annotation(syntax_.field(argument, "annotation"));
  }
  for (const char* field : {"vararg", "kwarg"}) {
    if (Ref argument = syntax_.field(arguments, field)) visit_annotation(syntax_.field(argument, "annotation"));
  }
  visit_annotation(syntax_.field(node, "returns"));
  bind(syntax_.text(node, "name"));
  const std::string outer = path_;
  enter_function(node, syntax_.text(node, "name"), syntax_.list(node, "body"));
  visit_body(node, "body");
  leave_function();
  path_ = outer;
}

// `module.Base` and `module.Base[int]` are looked into as `Base` is.
void Collector::visit_base(BorrowedRef base) {
  visit(base, Role::value);
  Ref plain = Ref::borrow(base);
  while (syntax_.kind(plain) == NodeKind::subscript) plain = syntax_.field(plain, "value");
  const std::string chain = dotted(plain);
  if (!chain.empty() && !is_local(root_of(chain))) note(&NameUses::values, chain);
}

void Collector::visit_class(BorrowedRef node) {
  visit_decorators(node);
  for (const Ref& base : syntax_.list(node, "bases")) visit_base(base);
  for (const Ref& keyword : syntax_.list(node, "keywords")) {
    visit_base(syntax_.field(keyword, "value"));
    note_call();
  }
  const std::string outer = path_;
  path_ += syntax_.text(node, "name") + ".";
  scopes_.emplace_back(ScopeKind::class_body);
  visit_body(node, "body");
  scopes_.pop_back();
  path_ = outer;
  bind(syntax_.text(node, "name"));
}

void Collector::visit_import(BorrowedRef node) {
  const bool from = syntax_.kind(node) == NodeKind::import_from;
  const std::string module = from ? syntax_.text(node, "module") : std::string();
  for (const Ref& alias : syntax_.list(node, "names")) {
    const std::string name = syntax_.text(alias, "name"), as = syntax_.text(alias, "asname");
    if (from && name == "*") {
      out_.star_import = true;
      out_.imports.push_back({"*", module, "*", syntax_.number(node, "level")});
      continue;
    }
    const std::string local = !as.empty() ? as : from ? name : root_of(name);
    bind(local);
    if (!scopes_.empty() && open_.empty()) continue;
    std::vector<ImportBinding>& imports = open_.empty() ? out_.imports : open_.back()->uses.imports;
    if (from) {
      imports.push_back({local, module, name, syntax_.number(node, "level")});
    } else {
      imports.push_back({local, as.empty() && open_.empty() ? local : name, "", 0});
    }
  }
}

void Collector::visit_assignment(BorrowedRef node) {
  const NodeKind kind = syntax_.kind(node);
  Ref value = syntax_.field(node, "value");
  if (value) visit(value, kind == NodeKind::aug_assign ? Role::value : Role::passed);
  if (kind == NodeKind::assign) {
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

void Collector::visit_delete(BorrowedRef node) {
  for (const Ref& target : syntax_.list(node, "targets")) {
    if (syntax_.kind(target) == NodeKind::name) {
      if (scopes_.empty()) out_.deletes.insert(syntax_.text(target, "id"));
    } else {
      store(target);
    }
  }
}

// Statements with bodies: every child in the order of the fields, expressions by value, targets stored.
void Collector::visit_compound(BorrowedRef node) {
  for (const Ref& field : syntax_.fields(node)) {
    Ref value = syntax_.field(node, field);
    if (!value) continue;
    if (text_equals(field, "target") || text_equals(field, "optional_vars")) {
      store(value);
    } else if ((text_equals(field, "name") || text_equals(field, "rest")) && is_str(value)) {
      bind(to_text(value));
    } else if (PyList_CheckExact(value.get())) {
      for (const Ref& item : sequence_items(value)) {
        if (syntax_.is_node(item)) visit_statement(item);
      }
    } else if (syntax_.is_node(value)) {
      visit_statement(value);
    }
  }
}

void Collector::visit_statement(BorrowedRef node) {
  note_operators(operators_of(syntax_, node));
  switch (syntax_.kind(node)) {
    case NodeKind::function:
    case NodeKind::async_function:
      return visit_function(node);
    case NodeKind::class_def:
      return visit_class(node);
    case NodeKind::import_:
    case NodeKind::import_from:
      return visit_import(node);
    case NodeKind::assign:
    case NodeKind::aug_assign:
    case NodeKind::ann_assign:
      return visit_assignment(node);
    case NodeKind::delete_:
      return visit_delete(node);
    case NodeKind::global_:
      for (const Ref& name : syntax_.list(node, "names")) {
        out_.module_wide |= scopes_.empty() || text_equals(name, "super");
        if (!scopes_.empty()) scopes_.back().global.insert(to_text(name));
      }
      return;
    case NodeKind::type_alias:
      bind(syntax_.text(syntax_.field(node, "name"), "id"));
      return visit(syntax_.field(node, "value"), Role::passed);
    case NodeKind::with:
    case NodeKind::async_with:
      note_call();
      return visit_compound(node);
    case NodeKind::expr:
    case NodeKind::return_:
      if (Ref value = syntax_.field(node, "value")) visit(value, Role::passed);
      return;
    case NodeKind::other:
    case NodeKind::for_:
    case NodeKind::async_for:
    case NodeKind::while_:
    case NodeKind::if_:
    case NodeKind::match:
    case NodeKind::try_:
    case NodeKind::try_star:
    case NodeKind::except_handler:
    case NodeKind::match_as:
    case NodeKind::match_star:
    case NodeKind::match_mapping:
      return visit_compound(node);
    default:
      return visit(node, Role::value);
  }
}

std::string Collector::dotted(BorrowedRef expression) {
  if (syntax_.kind(expression) == NodeKind::name) return syntax_.text(expression, "id");
  if (syntax_.kind(expression) != NodeKind::attribute) return {};
  std::string base = dotted(syntax_.field(expression, "value"));
  return base.empty() ? base : base + "." + syntax_.text(expression, "attr");
}

void Collector::visit_attribute(BorrowedRef node) {
  if (std::string chain = dotted(node); !chain.empty() && !is_local(root_of(chain))) {
    note(&NameUses::chains, chain);
  }
  note(&NameUses::attributes, syntax_.text(node, "attr"));
  if (std::string root = dotted(syntax_.field(node, "value")); !root.empty()) {
    return read(root_of(root), Role::passed);  // the chain tells what is used
  }
  visit(syntax_.field(node, "value"), Role::value);
}

void Collector::visit_call(BorrowedRef node) {
  note_call();
  Ref callee = syntax_.field(node, "func");
  const std::string name = syntax_.kind(callee) == NodeKind::name ? syntax_.text(callee, "id") : std::string();
  const bool builtin = !name.empty() && !is_local(name);
  const bool pure = builtin && is_one_of(name, kPure);
  if (pure) note_operators(kEveryOperator & ~kCallOfValue);
  const NodeKind kind = syntax_.kind(callee);
  const bool value = kind == NodeKind::subscript || kind == NodeKind::lambda;
  if (value || is_one_of(name, kCalling)) note_operators(kCallOfValue);
  visit(callee, Role::called);
  note_factory(callee);
  // A method may change its object.
  if (kind == NodeKind::attribute && !is_one_of(syntax_.text(callee, "attr"), kLooking)) note_method_call(callee);
  std::vector<Ref> arguments = syntax_.list(node, "args");
  for (const Ref& keyword : syntax_.list(node, "keywords")) arguments.push_back(syntax_.field(keyword, "value"));
  if (builtin) note_namespace_use(name, arguments.size());
  if (builtin && is_one_of(name, kStoring) && !arguments.empty()) note_store(arguments.front());
  for (const Ref& argument : arguments) {
    visit(argument, pure ? Role::value : Role::passed);
    if (!pure || name == "next") mutate(argument);  // an iterator moves on
  }
}

// Code that is given as text may use any name; `exec` changes objects by any of them too.
void Collector::note_namespace_use(const std::string& callee, std::size_t arguments) {
  const bool text = arguments == 1 && (callee == "eval" || callee == "exec");
  const bool names = arguments == 0 && (open_.empty() ? is_one_of(callee, kNamespaces) : callee == "globals");
  if (text || names) note_namespace();
  if (text && callee == "exec" && open_.empty()) out_.dynamic = true;
}

void Collector::visit_lambda(BorrowedRef node) {
  Ref arguments = syntax_.field(node, "args");
  visit_arguments(arguments);
  const std::string outer = path_;
  enter_function(node, "<lambda>", {});
  visit(syntax_.field(node, "body"), Role::passed);
  leave_function();
  path_ = outer;
}

void Collector::visit_comprehension(BorrowedRef node) {
  std::vector<Ref> generators = syntax_.list(node, "generators");
  // The first iterable is evaluated outside.
  if (!generators.empty()) visit(syntax_.field(generators[0], "iter"), Role::value);
  scopes_.emplace_back(ScopeKind::comprehension);
  for (const Ref& generator : generators) {
    note_operators(operators_of(syntax_, generator));
    store(syntax_.field(generator, "target"));
    visit(syntax_.field(generator, "iter"), Role::value);
    for (const Ref& condition : syntax_.list(generator, "ifs")) visit(condition, Role::value);
  }
  for (const char* field : {"elt", "key", "value"}) {
    if (Ref element = syntax_.field(node, field)) visit(element, Role::passed);
  }
  scopes_.pop_back();
}

void Collector::visit_children(BorrowedRef node, Role role) {
  for (const Ref& child : syntax_.children(node)) visit(child, role);
}

void Collector::visit(BorrowedRef node, Role role) {
  note_operators(operators_of(syntax_, node));
  switch (syntax_.kind(node)) {
    case NodeKind::name:
      return read(syntax_.text(node, "id"), role);
    case NodeKind::attribute:
      return visit_attribute(node);
    case NodeKind::call:
      return visit_call(node);
    case NodeKind::lambda:
      return visit_lambda(node);
    case NodeKind::list_comp:
    case NodeKind::set_comp:
    case NodeKind::dict_comp:
    case NodeKind::generator_exp:
      return visit_comprehension(node);
    case NodeKind::named_expr:
      visit(syntax_.field(node, "value"), role);
      return bind_outside_comprehensions(syntax_.text(syntax_.field(node, "target"), "id"));
    case NodeKind::list:
    case NodeKind::tuple:
    case NodeKind::set:
    case NodeKind::dict:
      return visit_children(node, Role::passed);
    default:
      return visit_children(node, Role::value);
  }
}

}  // namespace

void collect_name_uses(Syntax& syntax, TreeDigests& digests, BorrowedRef node, bool lazy_annotations,
                       StatementFacts& facts) {
  FunctionTable functions;
  Collector(syntax, digests, lazy_annotations, facts, functions).visit_statement(node);
  for (auto& [qualname, function] : functions) {
    facts.functions.emplace(qualname, std::make_shared<const FunctionUse>(std::move(function)));
  }
}

}  // namespace midflight
