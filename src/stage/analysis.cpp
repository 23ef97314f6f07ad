#include <algorithm>
#include <cctype>
#include <string_view>

#include "stage/name_uses.h"
#include "stage/statement.h"
#include "stage/syntax.h"
#include "stage/tree_digest.h"

namespace midflight {
namespace {

constexpr int kFutureAnnotations = 0x1000000;  // CO_FUTURE_ANNOTATIONS

bool is_literal(Syntax& syntax, BorrowedRef node) {
  switch (syntax.kind(node)) {
    case NodeKind::constant:
      return true;
    case NodeKind::unary_op:
      return is_literal(syntax, syntax.field(node, "operand"));
    case NodeKind::bin_op:
      return is_literal(syntax, syntax.field(node, "left")) && is_literal(syntax, syntax.field(node, "right"));
    case NodeKind::list:
    case NodeKind::tuple:
    case NodeKind::set: {
      std::vector<Ref> items = syntax.list(node, "elts");
      return std::all_of(items.begin(), items.end(), [&](const Ref& item) { return is_literal(syntax, item); });
    }
    case NodeKind::dict: {
      std::vector<Ref> items = syntax.list(node, "keys");
      for (const Ref& value : syntax.list(node, "values")) items.push_back(value);
      return std::all_of(items.begin(), items.end(),
                         [&](const Ref& item) { return syntax.is_node(item) && is_literal(syntax, item); });
    }
    case NodeKind::call: {
      // `set()` has no display.
      Ref callee = syntax.field(node, "func");
      return syntax.kind(callee) == NodeKind::name && syntax.text(callee, "id") == "set" &&
             syntax.list(node, "args").empty();
    }
    default:
      return false;
  }
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

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines{""};  // line numbers start at 1
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0) text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0) text.remove_suffix(1);
  return text;
}

// A pragma is a comment of its own at the end of a line.
Pragma pragma_of_line(std::string_view line, bool alone) {
  const std::size_t hash = line.rfind('#');
  if (hash == std::string_view::npos) return Pragma::none;
  if (alone && !trim(line.substr(0, hash)).empty()) return Pragma::none;
  std::string_view comment = trim(line.substr(hash + 1));
  constexpr std::string_view kPrefix = "midflight:";
  if (!comment.starts_with(kPrefix)) return Pragma::none;
  comment = trim(comment.substr(kPrefix.size()));
  if (comment == "keep") return Pragma::keep;
  return comment == "replace" ? Pragma::replace : Pragma::none;
}

class Analyser {
 public:
  Analyser(BorrowedRef tree, std::string_view source) : tree_(Ref::borrow(tree)), lines_(split_lines(source)) {}

  std::shared_ptr<Analysis> run() {
    std::vector<Ref> body = syntax_.list(tree_, "body");
    Ref docstring = docstring_statement(syntax_, body);
    for (const Ref& node : body) note_future(node);
    for (const Ref& node : body) {
      Statement statement = analyse_statement(node);
      if (docstring && node == docstring) statement.kind = StatementKind::docstring;
      result_->bound.insert(statement.run.binds.begin(), statement.run.binds.end());
      result_->statements.push_back(std::move(statement));
    }
    read_directives(body, "");
    for (const Ref& node : body) find_classes(node, "");
    return result_;
  }

 private:
  void note_future(BorrowedRef node) {
    if (syntax_.kind(node) != NodeKind::import_from || syntax_.text(node, "module") != "__future__") return;
    for (const Ref& alias : syntax_.list(node, "names")) {
      if (syntax_.text(alias, "name") == "annotations") result_->future_flags |= kFutureAnnotations;
    }
  }

  Statement analyse_statement(BorrowedRef node) {
    Statement statement;
    statement.node = Ref::borrow(node);
    statement.first_line = syntax_.number(node, "lineno");
    for (const Ref& decorator : syntax_.list(node, "decorator_list")) {
      statement.first_line = std::min(statement.first_line, syntax_.number(decorator, "lineno"));
    }
    statement.last_line = syntax_.number(node, "end_lineno");
    statement.digest = tree_digest(syntax_, node, true);
    statement.header = tree_digest(syntax_, node, false);
    classify(node, statement);
    collect_name_uses(syntax_, node, (result_->future_flags & kFutureAnnotations) != 0, statement, result_->functions);
    if (std::vector<Ref> decorators = syntax_.list(node, "decorator_list"); !decorators.empty()) {
      Hasher hasher;
      for (const Ref& decorator : decorators) hasher.add(tree_digest(syntax_, decorator, true));
      statement.decorated = true;
      statement.decorators = hasher.digest();
    }
    statement.pragma = pragma_of(statement.first_line, statement.last_line);
    if (statement.name.empty() && statement.run.binds.size() == 1) statement.name = *statement.run.binds.begin();
    return statement;
  }

  void classify(BorrowedRef node, Statement& statement) {
    Ref value = syntax_.field(node, "value");
    switch (syntax_.kind(node)) {
      case NodeKind::function:
      case NodeKind::async_function:
        statement.kind = StatementKind::function;
        statement.name = syntax_.text(node, "name");
        return;
      case NodeKind::class_def:
        statement.kind = StatementKind::class_definition;
        statement.name = syntax_.text(node, "name");
        return;
      case NodeKind::import_:
        statement.kind = StatementKind::import;
        return;
      case NodeKind::import_from:
        statement.kind = syntax_.text(node, "module") == "__future__" ? StatementKind::future : StatementKind::import;
        return;
      case NodeKind::assign:
      case NodeKind::ann_assign:
        statement.kind = StatementKind::assignment;
        statement.literal = value && is_literal(syntax_, value) && binds_names_only(node);
        statement.creates = value && creates_object(syntax_, value);
        return;
      case NodeKind::aug_assign:
      case NodeKind::type_alias:
        statement.kind = StatementKind::assignment;
        return;
      case NodeKind::delete_:
        statement.kind = StatementKind::deletion;
        return;
      case NodeKind::expr:
        statement.kind = syntax_.kind(value) == NodeKind::constant ? StatementKind::nothing : StatementKind::expression;
        return;
      case NodeKind::if_:
        statement.kind = is_main_guard(syntax_, node) ? StatementKind::main_guard : StatementKind::compound;
        return;
      case NodeKind::pass:
      case NodeKind::global_:
        statement.kind = StatementKind::nothing;
        return;
      default:
        statement.kind = StatementKind::compound;
    }
  }

  bool binds_names_only(BorrowedRef node) {
    std::vector<Ref> targets = syntax_.list(node, "targets");
    if (Ref target = syntax_.field(node, "target")) targets.push_back(target);
    return std::all_of(targets.begin(), targets.end(),
                       [this](const Ref& target) { return syntax_.kind(target) == NodeKind::name; });
  }

  Pragma pragma_of(int first_line, int last_line) {
    for (int line : {first_line, last_line}) {
      if (Pragma found = pragma_of_line(line_text(line), false); found != Pragma::none) return found;
    }
    return pragma_of_line(line_text(first_line - 1), true);
  }
  std::string_view line_text(int line) const {
    return line > 0 && line < static_cast<int>(lines_.size()) ? lines_[static_cast<std::size_t>(line)] : "";
  }

  void find_classes(BorrowedRef node, const std::string& prefix) {
    if (syntax_.kind(node) == NodeKind::class_def) {
      const std::string qualname = prefix + syntax_.text(node, "name");
      std::vector<Ref> body = syntax_.list(node, "body");
      for (const Ref& inner : body) note_members(inner, result_->class_members[qualname]);
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
    Names bound, global;
    collect_bound_names(syntax_, {Ref::borrow(node)}, bound, global);
    for (const std::string& name : bound) {
      Hasher hasher;
      ClassMember& member = members[name];
      hasher.add(member.digest);
      hasher.add(tree_digest(syntax_, node, true));
      member.digest = hasher.digest();
      const bool first = !member.bound;
      member.bound = true;
      member.literal = Ref();
      if (Pragma pragma = pragma_of(syntax_.number(node, "lineno"), syntax_.number(node, "end_lineno"));
          pragma != Pragma::none) {
        member.pragma = pragma;
      }
      const NodeKind kind = syntax_.kind(node);
      if (kind != NodeKind::assign && kind != NodeKind::ann_assign) continue;
      Ref value = syntax_.field(node, "value");
      member.creates &= value && creates_object(syntax_, value);
      if (first && value && is_literal(syntax_, value) && binds_names_only(node)) member.literal = Ref::borrow(node);
    }
  }

  void read_directives(const std::vector<Ref>& body, const std::string& owner) {
    for (const Ref& node : body) {
      if (syntax_.kind(node) != NodeKind::assign) continue;
      std::vector<Ref> targets = syntax_.list(node, "targets");
      if (targets.size() != 1 || syntax_.kind(targets[0]) != NodeKind::name) continue;
      const std::string name = syntax_.text(targets[0], "id");
      Ref value = syntax_.field(node, "value");
      if (name == "_keep_data") {
        read_names(value, result_->directives[owner].keep);
      } else if (name == "_reload_data") {
        read_names(value, result_->directives[owner].replace);
      } else if (name == "_reload_all_data" || name == "_del_func") {
        Ref constant = syntax_.kind(value) == NodeKind::constant ? syntax_.field(value, "value") : Ref();
        const bool on = constant == BorrowedRef(Py_True);
        Directives& directives = result_->directives[owner];
        (name == "_del_func" ? directives.delete_functions : directives.replace_all) = on;
      }
    }
  }

  // A display of strings, or a set made from one: `set([...])`.
  void read_names(BorrowedRef display, Names& names) {
    if (syntax_.kind(display) == NodeKind::call) {
      for (const Ref& argument : syntax_.list(display, "args")) read_names(argument, names);
      return;
    }
    for (const Ref& item : syntax_.list(display, "elts")) {
      if (syntax_.kind(item) != NodeKind::constant) continue;
      if (Ref text = syntax_.field(item, "value"); text && is_str(text)) names.insert(to_text(text));
    }
  }

  Syntax syntax_;
  Ref tree_;
  std::vector<std::string_view> lines_;
  std::shared_ptr<Analysis> result_ = std::make_shared<Analysis>();
};

}  // namespace

std::shared_ptr<Analysis> analyse_tree(BorrowedRef tree, BorrowedRef source_text) {
  const std::string text = PyBytes_Check(source_text.get())
                               ? std::string(PyBytes_AS_STRING(source_text.get()),
                                             static_cast<std::size_t>(PyBytes_GET_SIZE(source_text.get())))
                               : to_text(source_text);
  return Analyser(tree, text).run();
}

std::shared_ptr<Analysis> analyse(BorrowedRef source, BorrowedRef filename) {
  Ref tree = Syntax::parse(source, filename);
  return analyse_tree(tree, source);
}

}  // namespace midflight
