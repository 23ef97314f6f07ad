// Walks one top-level statement for the names that it uses.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "stage/name_uses.h"
#include "stage/operators.h"

namespace midflight {

using FunctionTable = std::map<std::string, FunctionUse>;

class NameCollector {
 public:
  NameCollector(Syntax& syntax, TreeDigests& digests, bool lazy_annotations, StatementFacts& facts,
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
    std::map<std::string, std::string> imported;  // of `locals`, as in `local_imports.h`
    std::string self;                             // of a method: its first parameter
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
  const Scope* scope_of(const std::string& name) const;
  bool is_local(const std::string& name) const { return scope_of(name) != nullptr; }
  std::string id_of(BorrowedRef name);
  void add_local_import(Scope& scope, ImportBinding import);
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
  void note_passed(BorrowedRef argument);
  void visit_attribute(BorrowedRef node);
  void visit_lambda(BorrowedRef node);
  void visit_comprehension(BorrowedRef node);
  void visit_children(BorrowedRef node, Role role);
  std::string dotted(BorrowedRef expression);
  std::string looked_up_module(BorrowedRef expression);

  Syntax& syntax_;
  TreeDigests& digests_;
  bool lazy_annotations_;
  StatementFacts& out_;
  FunctionTable& functions_;
  std::vector<Scope> scopes_;
  std::vector<FunctionUse*> open_;  // functions around: their bodies do not run with the statement
  std::string path_;                // qualified name of what is around, with a dot at the end
};

}  // namespace midflight
