#include <algorithm>
#include <string_view>

#include "stage/facts.h"
#include "stage/statement.h"
#include "stage/syntax.h"

namespace midflight {
namespace {

// Adds up what the statements say; same-named functions and classes are one entry.
class Sum {
 public:
  explicit Sum(Analysis& analysis) : analysis_(analysis) {}

  void add(const StatementFacts& facts) {
    analysis_.bound.insert(facts.run.binds.begin(), facts.run.binds.end());
    for (const auto& [qualname, function] : facts.functions) {
      auto [found, fresh] = analysis_.functions.emplace(qualname, function);
      if (!fresh) found->second = merged(*found->second, *function);
    }
    for (const auto& [qualname, members] : facts.class_members) {
      auto [found, fresh] = analysis_.class_members.emplace(qualname, members);
      if (!fresh) found->second = merged(*found->second, *members);
    }
    for (const Directive& directive : facts.directives) add(directive);
  }

 private:
  static Digest both(const Digest& a, const Digest& b) {
    Hasher hasher;
    hasher.add(a);
    hasher.add(b);
    return hasher.digest();
  }

  static void add(NameUses& to, const NameUses& from) {
    for (Names NameUses::* kind :
         {&NameUses::reads, &NameUses::called, &NameUses::factories, &NameUses::values, &NameUses::mutates,
          &NameUses::stores, &NameUses::binds, &NameUses::chains, &NameUses::attributes}) {
      (to.*kind).insert((from.*kind).begin(), (from.*kind).end());
    }
  }

  static std::shared_ptr<const FunctionUse> merged(const FunctionUse& a, const FunctionUse& b) {
    auto result = std::make_shared<FunctionUse>(a);
    result->digest = both(a.digest, b.digest);
    add(result->uses, b.uses);
    result->local_calls.insert(b.local_calls.begin(), b.local_calls.end());
    return result;
  }

  static std::shared_ptr<const ClassMembers> merged(const ClassMembers& a, const ClassMembers& b) {
    auto result = std::make_shared<ClassMembers>(a);
    for (const auto& [name, member] : b) {
      auto [found, fresh] = result->emplace(name, member);
      if (fresh) continue;
      found->second.digest = both(found->second.digest, member.digest);
      found->second.creates &= member.creates;
      found->second.literal = Ref();
      if (member.pragma != Pragma::none) found->second.pragma = member.pragma;
    }
    return result;
  }

  void add(const Directive& directive) {
    Directives& all = analysis_.directives[directive.owner];
    if (directive.name == "_keep_data") all.keep.insert(directive.names.begin(), directive.names.end());
    if (directive.name == "_reload_data") all.replace.insert(directive.names.begin(), directive.names.end());
    if (directive.name == "_reload_all_data") all.replace_all = directive.on;
    if (directive.name == "_del_func") all.delete_functions = directive.on;
  }

  Analysis& analysis_;
};

Statement place(Syntax& syntax, BorrowedRef node, std::shared_ptr<const StatementFacts> facts,
                const SourceLines& lines) {
  Statement statement;
  statement.kind = facts->kind;
  statement.facts = std::move(facts);
  statement.node = Ref::borrow(node);
  statement.first_line = syntax.number(node, "lineno");
  for (const Ref& decorator : syntax.list(node, "decorator_list")) {
    statement.first_line = std::min(statement.first_line, syntax.number(decorator, "lineno"));
  }
  statement.last_line = syntax.number(node, "end_lineno");
  statement.pragma = lines.pragma(statement.first_line, statement.last_line);
  return statement;
}

}  // namespace

std::shared_ptr<Analysis> analyse_tree(BorrowedRef tree, BorrowedRef source_text) {
  const std::string text = PyBytes_Check(source_text.get())
                               ? std::string(PyBytes_AS_STRING(source_text.get()),
                                             static_cast<std::size_t>(PyBytes_GET_SIZE(source_text.get())))
                               : to_text(source_text);
  auto result = std::make_shared<Analysis>();
  Syntax syntax;
  const SourceLines lines(text);
  std::vector<Ref> body = syntax.list(tree, "body");
  for (const Ref& node : body) result->future_flags |= future_flags(syntax, node);
  const bool lazy_annotations = (result->future_flags & kFutureAnnotations) != 0;
  Sum sum(*result);
  for (const Ref& node : body) {
    result->statements.push_back(place(syntax, node, read_facts(syntax, node, lines, lazy_annotations), lines));
    sum.add(*result->statements.back().facts);
  }
  if (!body.empty() && result->statements[0]->is_string) result->statements[0].kind = StatementKind::docstring;
  return result;
}

std::shared_ptr<Analysis> analyse(BorrowedRef source, BorrowedRef filename) {
  Ref tree = Syntax::parse(source, filename);
  return analyse_tree(tree, source);
}

}  // namespace midflight
