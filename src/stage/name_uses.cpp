#include "stage/name_uses.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <utility>

#include "base/dotted.h"
#include "cpython/objects.h"
#include "stage/known_callables.h"
#include "stage/local_imports.h"
#include "stage/name_collector.h"

namespace midflight {
namespace {

// Builtins that give the module's namespace, or its names, to module-level code that calls them without arguments.
constexpr std::string_view kNamespaces[] = {"dir", "globals", "locals", "vars"};

// Whether it may be the whole name of a module.
bool is_module_name(const std::string& text) {
  const auto fits = [](char c) { return c == '.' || c == '_' || (c & 0x80) != 0 || std::isalnum(c) != 0; };
  return !text.empty() && text.front() != '.' && std::all_of(text.begin(), text.end(), fits);
}

}  // namespace

// The one around that has the name for itself; null: it is the module's.
const NameCollector::Scope* NameCollector::scope_of(const std::string& name) const {
  bool innermost = true;
  for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
    // A class body's names are seen in the body itself, not in its functions.
    if ((!scope->is_class() || innermost) && scope->global.contains(name)) return nullptr;
    if ((!scope->is_class() || innermost) && scope->locals.contains(name)) return &*scope;
    innermost = false;
  }
  return nullptr;
}

// What is imported here is used as if the module had imported it.
std::string NameCollector::id_of(BorrowedRef name) {
  std::string id = syntax_.text(name, "id");
  const Scope* scope = scope_of(id);
  if (scope == nullptr) return id;
  const auto import = scope->imported.find(id);
  return import == scope->imported.end() ? id : import->second;
}

void NameCollector::add_local_import(Scope& scope, ImportBinding import) {
  std::string name = name_of_local_import(import);
  scope.imported[import.local] = name;
  import.local = std::move(name);
  out_.local_imports.push_back(std::move(import));
}

void NameCollector::read(const std::string& name, Role role) {
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

void NameCollector::note_call() {
  note_operators(kAnyCall);
  if (open_.empty()) out_.calls = true;
}

void NameCollector::visit_body(BorrowedRef node, const char* field) {
  for (const Ref& statement : syntax_.list(node, field)) visit_statement(statement);
}

void NameCollector::visit_annotation(BorrowedRef annotation) {
  if (annotation && !lazy_annotations_) visit(annotation, Role::passed);
}

void NameCollector::visit_arguments(BorrowedRef arguments) {
  for (const char* field : {"defaults", "kw_defaults"}) {
    for (const Ref& value : syntax_.list(arguments, field)) {
      if (syntax_.is_node(value)) visit(value, Role::passed);
    }
  }
}

void NameCollector::enter_function(BorrowedRef node, const std::string& name, const std::vector<Ref>& body) {
  Ref arguments = syntax_.field(node, "args");
  Scope scope(ScopeKind::function);
  const bool is_method = !scopes_.empty() && scopes_.back().is_class();
  BoundNames bound = collect_bound_names(syntax_, body);
  scope.locals = std::move(bound.names);
  scope.global = std::move(bound.global);
  const auto add_parameter = [&](BorrowedRef argument) {
    const std::string parameter = syntax_.text(argument, "arg");
    if (is_method && scope.self.empty()) scope.self = parameter;
    scope.locals.insert(parameter);
    bound.imported.erase(parameter);
  };
  for (const char* field : {"posonlyargs", "args", "kwonlyargs"}) {
    for (const Ref& argument : syntax_.list(arguments, field)) add_parameter(argument);
  }
  for (const char* field : {"vararg", "kwarg"}) {
    if (const Ref argument = syntax_.field(arguments, field)) add_parameter(argument);
  }
  for (auto& [local, import] : bound.imported) add_local_import(scope, std::move(import));
  scopes_.push_back(std::move(scope));
  FunctionUse& function = functions_[path_ + name];
  Hasher both;
  both.add(function.digest);
  both.add(digests_.whole(node));
  function.digest = both.digest();
  open_.push_back(&function);
  path_ += name + ".<locals>.";
}

void NameCollector::leave_function() {
  open_.pop_back();
  scopes_.pop_back();
}

// `callee` is called; where it is a call itself, what that call returns runs too.
void NameCollector::note_factory(BorrowedRef callee) {
  if (syntax_.kind(callee) != NodeKind::call) return;
  Ref inner = syntax_.field(callee, "func");
  if (std::string name = dotted(inner); !name.empty() && !is_local(root_of(name))) {
    note(&NameUses::factories, name);
  }
}

void NameCollector::visit_decorators(BorrowedRef node) {
  for (const Ref& decorator : syntax_.list(node, "decorator_list")) {
    visit(decorator, Role::called);
    note_factory(decorator);
    note_call();
    if (syntax_.kind(decorator) == NodeKind::attribute) mutate(decorator);  // as any method that is called
  }
}

void NameCollector::visit_function(BorrowedRef node) {
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
void NameCollector::visit_base(BorrowedRef base) {
  visit(base, Role::value);
  Ref plain = Ref::borrow(base);
  while (syntax_.kind(plain) == NodeKind::subscript) plain = syntax_.field(plain, "value");
  const std::string chain = dotted(plain);
  if (!chain.empty() && !is_local(root_of(chain))) note(&NameUses::values, chain);
}

void NameCollector::visit_class(BorrowedRef node) {
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

void NameCollector::visit_import(BorrowedRef node) {
  const std::vector<Ref> aliases = syntax_.list(node, "names");
  std::vector<ImportBinding> bindings = bindings_of_import(syntax_, node);
  for (std::size_t i = 0; i < bindings.size(); ++i) {
    ImportBinding& import = bindings[i];
    if (import.attribute == "*") {
      out_.star_import = true;
      out_.imports.push_back(std::move(import));
      continue;
    }
    bind(import.local);
    if (scopes_.empty()) {
      out_.imports.push_back(std::move(import));
      continue;
    }
    if (scopes_.back().is_class()) {
      add_local_import(scopes_.back(), import);
      read(out_.local_imports.back().local, Role::value);  // it is an attribute from now on
    }
    if (open_.empty()) continue;
    if (import.attribute.empty()) import.module = syntax_.text(aliases[i], "name");
    open_.back()->uses.imports.push_back(std::move(import));
  }
}

// Statements with bodies: every child in the order of the fields, expressions by value, targets stored.
void NameCollector::visit_compound(BorrowedRef node) {
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

void NameCollector::visit_statement(BorrowedRef node) {
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

std::string NameCollector::dotted(BorrowedRef expression) {
  if (syntax_.kind(expression) == NodeKind::name) return id_of(expression);
  if (syntax_.kind(expression) != NodeKind::attribute) return looked_up_module(expression);
  std::string base = dotted(syntax_.field(expression, "value"));
  return base.empty() ? base : base + "." + syntax_.text(expression, "attr");
}

// The name for what `import_module("hub")` gives, and `sys.modules["hub"]`; empty: it is nothing like that.
std::string NameCollector::looked_up_module(BorrowedRef expression) {
  const bool called = syntax_.kind(expression) == NodeKind::call;
  if (!called && syntax_.kind(expression) != NodeKind::subscript) return {};
  const std::vector<Ref> arguments = called ? syntax_.list(expression, "args") : std::vector<Ref>();
  const Ref name = !called ? syntax_.field(expression, "slice") : arguments.size() == 1 ? arguments[0] : Ref();
  if (!name || syntax_.kind(name) != NodeKind::constant) return {};
  const Ref text = syntax_.field(name, "value");
  if (!text || !is_str(text) || !is_module_name(to_text(text))) return {};
  const std::string by = written_name(dotted(syntax_.field(expression, called ? "func" : "value")));
  const bool gives_module = called ? last_of(by) == "import_module" || by == "__import__" : by == "sys.modules";
  if (!gives_module) return {};
  const std::string module = by == "__import__" ? root_of(to_text(text)) : to_text(text);
  ImportBinding import{last_of(module), module, "", 0};
  import.local = name_of_local_import(import);
  const auto is_known = [&](const ImportBinding& known) { return known.local == import.local; };
  if (std::none_of(out_.local_imports.begin(), out_.local_imports.end(), is_known)) {
    out_.local_imports.push_back(import);
  }
  return import.local;
}

void NameCollector::visit_attribute(BorrowedRef node) {
  if (std::string chain = dotted(node); !chain.empty() && !is_local(root_of(chain))) {
    note(&NameUses::chains, chain);
  }
  note(&NameUses::attributes, syntax_.text(node, "attr"));
  const Ref object = syntax_.field(node, "value");
  const std::string root = root_of(dotted(object));
  if (root.empty()) return visit(object, Role::value);
  read(root, Role::passed);  // the chain tells what is used
  Ref base = Ref::borrow(object);
  while (syntax_.kind(base) == NodeKind::attribute) base = syntax_.field(base, "value");
  if (syntax_.kind(base) == NodeKind::call) visit(base, Role::value);
  if (syntax_.kind(base) != NodeKind::subscript) return;
  // One of the modules is looked up: which others there are does not matter.
  read(root_of(dotted(syntax_.field(base, "value"))), Role::passed);
}

void NameCollector::visit_call(BorrowedRef node) {
  note_call();
  Ref callee = syntax_.field(node, "func");
  const std::string name = syntax_.kind(callee) == NodeKind::name ? id_of(callee) : std::string();
  const bool builtin = !name.empty() && !is_local(name);
  const bool pure = builtin && is_one_of(name, kPure);
  if (pure) note_operators(kEveryOperator & ~kCallOfValue);
  const NodeKind kind = syntax_.kind(callee);
  const bool value = kind == NodeKind::subscript || kind == NodeKind::lambda;
  if (value || is_one_of(name, kCalling)) note_operators(kCallOfValue);
  if (kind == NodeKind::lambda) note_passed(callee);
  visit(callee, Role::called);
  note_factory(callee);
  // A method may change its object.
  if (kind == NodeKind::attribute && !is_one_of(syntax_.text(callee, "attr"), kLooking)) note_method_call(callee);
  std::vector<Ref> arguments = syntax_.list(node, "args");
  for (const Ref& keyword : syntax_.list(node, "keywords")) arguments.push_back(syntax_.field(keyword, "value"));
  if (builtin) note_namespace_use(name, arguments.size());
  if (builtin && is_one_of(name, kStoring) && !arguments.empty()) note_store(arguments.front());
  for (const Ref& argument : arguments) {
    note_passed(argument);
    visit(argument, pure ? Role::value : Role::passed);
    if (!pure || name == "next") mutate(argument);  // an iterator moves on
  }
}

// What is called may call it.
void NameCollector::note_passed(BorrowedRef argument) {
  const NodeKind kind = syntax_.kind(argument);
  if (open_.empty()) {
    out_.passes_lambda |= kind == NodeKind::lambda;
    return;
  }
  if (kind == NodeKind::lambda) open_.back()->local_passed.insert("<lambda>");
  if (kind != NodeKind::name) return;
  if (const std::string name = id_of(argument); is_local(name)) open_.back()->local_passed.insert(name);
}

// Code that is given as text may use any name; `exec` changes objects by any of them too.
void NameCollector::note_namespace_use(const std::string& callee, std::size_t arguments) {
  const bool text = arguments == 1 && (callee == "eval" || callee == "exec");
  const bool names = arguments == 0 && (open_.empty() ? is_one_of(callee, kNamespaces) : callee == "globals");
  if (text || names) note_namespace();
  if (text && callee == "exec" && open_.empty()) out_.dynamic = true;
}

void NameCollector::visit_lambda(BorrowedRef node) {
  Ref arguments = syntax_.field(node, "args");
  visit_arguments(arguments);
  const std::string outer = path_;
  enter_function(node, "<lambda>", {});
  visit(syntax_.field(node, "body"), Role::passed);
  leave_function();
  path_ = outer;
}

void NameCollector::visit_comprehension(BorrowedRef node) {
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

void NameCollector::visit_children(BorrowedRef node, Role role) {
  for (const Ref& child : syntax_.children(node)) visit(child, role);
}

void NameCollector::visit(BorrowedRef node, Role role) {
  note_operators(operators_of(syntax_, node));
  switch (syntax_.kind(node)) {
    case NodeKind::name:
      return read(id_of(node), role);
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

void collect_name_uses(Syntax& syntax, TreeDigests& digests, BorrowedRef node, bool lazy_annotations,
                       StatementFacts& facts) {
  FunctionTable functions;
  NameCollector(syntax, digests, lazy_annotations, facts, functions).visit_statement(node);
  for (auto& [qualname, function] : functions) {
    facts.functions.emplace(qualname, std::make_shared<const FunctionUse>(std::move(function)));
  }
}

}  // namespace midflight
