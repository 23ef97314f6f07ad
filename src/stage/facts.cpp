#include "stage/facts.h"

#include <algorithm>

#include "stage/name_uses.h"
#include "stage/tree_digest.h"

namespace midflight {
namespace {

constexpr int kFutureAnnotations = 0x1000000;  // CO_FUTURE_ANNOTATIONS

// Nothing in it makes a function or binds a name.
bool is_plain_expression(Syntax& syntax, BorrowedRef node) {
  const NodeKind kind = syntax.kind(node);
  if (kind == NodeKind::lambda || kind == NodeKind::named_expr) return false;
  const std::vector<Ref> children = syntax.children(node);
  return std::all_of(children.begin(), children.end(),
                     [&](const Ref& child) { return is_plain_expression(syntax, child); });
}

// A statement, or one in its blocks, is there for what it does, not for what it binds.
bool acts(Syntax& syntax, BorrowedRef node) {
  switch (syntax.kind(node)) {
    case NodeKind::expr:
      return syntax.kind(syntax.field(node, "value")) != NodeKind::constant;
    case NodeKind::raise:
    case NodeKind::assert_:
    case NodeKind::while_:
      return true;
    case NodeKind::function:
    case NodeKind::async_function:
    case NodeKind::class_def:
      return false;
    default:
      break;
  }
  for (const char* field : {"body", "orelse", "finalbody", "handlers", "cases"}) {
    std::vector<Ref> block = syntax.list(node, field);
    if (std::any_of(block.begin(), block.end(), [&](const Ref& inner) { return acts(syntax, inner); })) {
      return true;
    }
  }
  return false;
}

bool creates_object(Syntax& syntax, BorrowedRef node) {
  switch (syntax.kind(node)) {
    case NodeKind::list:
    case NodeKind::set:
    case NodeKind::dict:
    case NodeKind::list_comp:
    case NodeKind::set_comp:
    case NodeKind::dict_comp:
    case NodeKind::bin_op:
    case NodeKind::call:
      return true;
    default:
      return false;
  }
}

bool is_main_guard(Syntax& syntax, BorrowedRef node) {
  Ref test = syntax.field(node, "test");
  if (syntax.kind(test) != NodeKind::compare) return false;
  std::vector<Ref> sides = syntax.list(test, "comparators");
  sides.push_back(syntax.field(test, "left"));
  bool name = false, main = false;
  for (const Ref& side : sides) {
    name |= syntax.kind(side) == NodeKind::name && syntax.text(side, "id") == "__name__";
    if (syntax.kind(side) == NodeKind::constant) main |= text_equals(syntax.field(side, "value"), "__main__");
  }
  return name && main && sides.size() == 2;
}

class Reader {
 public:
  Reader(Syntax& syntax, BorrowedRef node, const SourceLines& lines)
      : syntax_(syntax), node_(node), lines_(lines), digests_(syntax) {}

  std::shared_ptr<const StatementFacts> run(bool lazy_annotations) {
    facts_.digest = digests_.whole(node_);
    facts_.header = digests_.header(node_);
    facts_.future_flags = future_flags(syntax_, node_);
    facts_.is_string = docstring_statement(syntax_, {Ref::borrow(node_)}) == node_;
    classify(node_);
    facts_.acts = acts(syntax_, node_);
    collect_name_uses(syntax_, digests_, node_, lazy_annotations, facts_);
    for (const Names* names : {&facts_.run.reads, &facts_.run.binds, &facts_.deletes}) {
      facts_.module_wide |= names->contains("super");  // the compiler looks whether the module has such a name
    }
    if (std::vector<Ref> decorators = syntax_.list(node_, "decorator_list"); !decorators.empty()) {
      Hasher hasher;
      for (const Ref& decorator : decorators) hasher.add(digests_.whole(decorator));
      facts_.decorated = true;
      facts_.decorators = hasher.digest();
    }
    if (facts_.name.empty() && facts_.run.binds.size() == 1) facts_.name = *facts_.run.binds.begin();
    read_directives({Ref::borrow(node_)}, "");
    find_classes(node_, "");
    for (auto& [qualname, members] : classes_) {
      facts_.class_members.emplace(qualname, std::make_shared<const ClassMembers>(std::move(members)));
    }
    return std::make_shared<const StatementFacts>(std::move(facts_));
  }

 private:
  // Whether the objects that an assignment binds are its own.  Of a tuple that is taken apart, those are its elements.
  bool creates_values(BorrowedRef node, BorrowedRef value) {
    if (syntax_.kind(value) != NodeKind::tuple) return creates_object(syntax_, value);
    const auto is_own = [&](const Ref& item) {
      return syntax_.kind(item) == NodeKind::constant || creates_object(syntax_, item);
    };
    const std::vector<Ref> items = syntax_.list(value, "elts");
    return binds_names_only(node) || std::all_of(items.begin(), items.end(), is_own);
  }

  void classify(BorrowedRef node) {
    Ref value = syntax_.field(node, "value");
    switch (syntax_.kind(node)) {
      case NodeKind::function:
      case NodeKind::async_function:
        facts_.kind = StatementKind::function;
        facts_.name = syntax_.text(node, "name");
        return;
      case NodeKind::class_def:
        facts_.kind = StatementKind::class_definition;
        facts_.name = syntax_.text(node, "name");
        return;
      case NodeKind::import_:
        facts_.kind = StatementKind::import;
        return;
      case NodeKind::import_from:
        facts_.kind = syntax_.text(node, "module") == "__future__" ? StatementKind::future : StatementKind::import;
        return;
      case NodeKind::assign:
      case NodeKind::ann_assign:
        facts_.kind = StatementKind::assignment;
        facts_.computed = value && binds_names_only(node) && is_plain_expression(syntax_, value);
        facts_.creates = value && creates_values(node, value);
        return;
      case NodeKind::aug_assign:
        // In place, or made by the operation: the object is nobody else's, unless another statement says so.
        facts_.creates = true;
        [[fallthrough]];
      case NodeKind::type_alias:
        facts_.kind = StatementKind::assignment;
        return;
      case NodeKind::delete_:
        facts_.kind = StatementKind::deletion;
        return;
      case NodeKind::expr:
        facts_.kind = syntax_.kind(value) == NodeKind::constant ? StatementKind::nothing : StatementKind::expression;
        return;
      case NodeKind::if_:
        facts_.kind = is_main_guard(syntax_, node) ? StatementKind::main_guard : StatementKind::compound;
        return;
      case NodeKind::pass:
      case NodeKind::global_:
        facts_.kind = StatementKind::nothing;
        return;
      default:
        facts_.kind = StatementKind::compound;
    }
  }

  bool binds_names_only(BorrowedRef node) {
    std::vector<Ref> targets = syntax_.list(node, "targets");
    if (Ref target = syntax_.field(node, "target")) targets.push_back(target);
    return std::all_of(targets.begin(), targets.end(),
                       [this](const Ref& target) { return syntax_.kind(target) == NodeKind::name; });
  }

  void find_classes(BorrowedRef node, const std::string& prefix) {
    if (syntax_.kind(node) == NodeKind::class_def) {
      const std::string qualname = prefix + syntax_.text(node, "name");
      std::vector<Ref> body = syntax_.list(node, "body");
      ClassMembers& members = classes_[qualname];  // also where nothing is bound
      for (const Ref& inner : body) note_members(inner, members);
      read_directives(body, qualname);
      for (const Ref& inner : body) find_classes(inner, qualname + ".");
      return;
    }
    // Conditional definitions: one level of compound statements at a time.
    for (const char* field : {"body", "orelse", "finalbody"}) {
      const NodeKind kind = syntax_.kind(node);
      if (kind != NodeKind::if_ && kind != NodeKind::try_ && kind != NodeKind::for_ && kind != NodeKind::with &&
          kind != NodeKind::while_) {
        return;
      }
      for (const Ref& inner : syntax_.list(node, field)) find_classes(inner, prefix);
    }
  }

  // A member's digest covers every statement of the class body that binds it.
  void note_members(BorrowedRef node, ClassMembers& members) {
    for (const std::string& name : collect_bound_names(syntax_, {Ref::borrow(node)}).names) {
      Hasher hasher;
      ClassMember& member = members[name];
      hasher.add(member.digest);
      hasher.add(digests_.whole(node));
      member.digest = hasher.digest();
      const bool first = !member.bound;
      member.bound = true;
      member.computed = Ref();
      if (Pragma pragma = lines_.pragma(syntax_.number(node, "lineno"), syntax_.number(node, "end_lineno"));
          pragma != Pragma::none) {
        member.pragma = pragma;
      }
      const NodeKind kind = syntax_.kind(node);
      if (kind != NodeKind::assign && kind != NodeKind::ann_assign) continue;
      Ref value = syntax_.field(node, "value");
      member.creates &= value && creates_values(node, value);
      if (first && value && is_plain_expression(syntax_, value) && binds_names_only(node)) {
        member.computed = Ref::borrow(node);
      }
    }
  }

  void read_directives(const std::vector<Ref>& body, const std::string& owner) {
    for (const Ref& node : body) {
      if (syntax_.kind(node) != NodeKind::assign) continue;
      std::vector<Ref> targets = syntax_.list(node, "targets");
      if (targets.size() != 1 || syntax_.kind(targets[0]) != NodeKind::name) continue;
      Directive directive{owner, syntax_.text(targets[0], "id"), {}};
      Ref value = syntax_.field(node, "value");
      if (directive.name == "_keep_data" || directive.name == "_reload_data") {
        directive.readable = read_names(value, directive.names);
      } else if (directive.name == "_reload_all_data" || directive.name == "_del_func") {
        Ref constant = syntax_.kind(value) == NodeKind::constant ? syntax_.field(value, "value") : Ref();
        directive.on = constant == BorrowedRef(Py_True);
        directive.readable = directive.on || constant == BorrowedRef(Py_False);
      } else {
        continue;
      }
      facts_.directives.push_back(std::move(directive));
    }
  }

  // A display of strings, an empty one, or a set made from one: `set([...])`.  False if it is none.
  bool read_names(BorrowedRef display, Names& names) {
    if (syntax_.kind(display) == NodeKind::call) {
      const std::vector<Ref> arguments = syntax_.list(display, "args");
      return std::all_of(arguments.begin(), arguments.end(),
                         [&](const Ref& argument) { return read_names(argument, names); });
    }
    const NodeKind kind = syntax_.kind(display);
    if (kind == NodeKind::dict) return syntax_.list(display, "keys").empty();
    if (kind != NodeKind::set && kind != NodeKind::list && kind != NodeKind::tuple) return false;
    bool all = true;
    for (const Ref& item : syntax_.list(display, "elts")) {
      Ref text = syntax_.kind(item) == NodeKind::constant ? syntax_.field(item, "value") : Ref();
      const bool named = text && is_str(text);
      if (named) names.insert(to_text(text));
      all &= named;
    }
    return all;
  }

  Syntax& syntax_;
  BorrowedRef node_;
  const SourceLines& lines_;
  TreeDigests digests_;
  StatementFacts facts_;
  std::map<std::string, ClassMembers> classes_;
};

}  // namespace

std::shared_ptr<const StatementFacts> read_facts(Syntax& syntax, BorrowedRef node, const SourceLines& lines,
                                                 int flags) {
  // Annotations are not evaluated then.
  return Reader(syntax, node, lines).run((flags & kFutureAnnotations) != 0);
}

int future_flags(Syntax& syntax, BorrowedRef node) {
  if (syntax.kind(node) != NodeKind::import_from || syntax.text(node, "module") != "__future__") return 0;
  for (const Ref& alias : syntax.list(node, "names")) {
    if (syntax.text(alias, "name") == "annotations") return kFutureAnnotations;
  }
  return 0;
}

}  // namespace midflight
