#include "stage/syntax.h"

#include <cstring>
#include <utility>

namespace midflight {
namespace {

constexpr std::pair<const char*, NodeKind> kKinds[] = {{"Module", NodeKind::module},
                                                       {"FunctionDef", NodeKind::function},
                                                       {"AsyncFunctionDef", NodeKind::async_function},
                                                       {"ClassDef", NodeKind::class_def},
                                                       {"Return", NodeKind::return_},
                                                       {"Delete", NodeKind::delete_},
                                                       {"Assign", NodeKind::assign},
                                                       {"TypeAlias", NodeKind::type_alias},
                                                       {"AugAssign", NodeKind::aug_assign},
                                                       {"AnnAssign", NodeKind::ann_assign},
                                                       {"For", NodeKind::for_},
                                                       {"AsyncFor", NodeKind::async_for},
                                                       {"While", NodeKind::while_},
                                                       {"If", NodeKind::if_},
                                                       {"With", NodeKind::with},
                                                       {"AsyncWith", NodeKind::async_with},
                                                       {"Match", NodeKind::match},
                                                       {"Try", NodeKind::try_},
                                                       {"TryStar", NodeKind::try_star},
                                                       {"Import", NodeKind::import_},
                                                       {"ImportFrom", NodeKind::import_from},
                                                       {"Global", NodeKind::global_},
                                                       {"Nonlocal", NodeKind::nonlocal},
                                                       {"Expr", NodeKind::expr},
                                                       {"Raise", NodeKind::raise},
                                                       {"Assert", NodeKind::assert_},
                                                       {"Pass", NodeKind::pass},
                                                       {"NamedExpr", NodeKind::named_expr},
                                                       {"Lambda", NodeKind::lambda},
                                                       {"ListComp", NodeKind::list_comp},
                                                       {"SetComp", NodeKind::set_comp},
                                                       {"DictComp", NodeKind::dict_comp},
                                                       {"GeneratorExp", NodeKind::generator_exp},
                                                       {"Call", NodeKind::call},
                                                       {"Constant", NodeKind::constant},
                                                       {"Attribute", NodeKind::attribute},
                                                       {"Subscript", NodeKind::subscript},
                                                       {"Starred", NodeKind::starred},
                                                       {"Name", NodeKind::name},
                                                       {"List", NodeKind::list},
                                                       {"Tuple", NodeKind::tuple},
                                                       {"Dict", NodeKind::dict},
                                                       {"Set", NodeKind::set},
                                                       {"keyword", NodeKind::keyword},
                                                       {"arguments", NodeKind::arguments},
                                                       {"arg", NodeKind::arg},
                                                       {"comprehension", NodeKind::comprehension},
                                                       {"ExceptHandler", NodeKind::except_handler},
                                                       {"MatchAs", NodeKind::match_as},
                                                       {"MatchStar", NodeKind::match_star},
                                                       {"MatchMapping", NodeKind::match_mapping},
                                                       {"BinOp", NodeKind::bin_op},
                                                       {"BoolOp", NodeKind::bool_op},
                                                       {"IfExp", NodeKind::if_exp},
                                                       {"UnaryOp", NodeKind::unary_op},
                                                       {"Compare", NodeKind::compare},
                                                       {"JoinedStr", NodeKind::joined_str},
                                                       {"FormattedValue", NodeKind::formatted_value}};

}  // namespace

Syntax::Syntax() : ast_(import_module("ast")), node_type_(get_attr(ast_, "AST")) {
  for (const auto& [name, kind] : kKinds) kinds_by_name_.emplace(name, kind);
}

BorrowedRef Syntax::interned(const char* name) {
  Ref& known = names_[name];
  if (!known) known = require(PyUnicode_InternFromString(name));
  return known;
}

const Syntax::NodeType& Syntax::type_of(BorrowedRef object) {
  auto [found, fresh] = types_.try_emplace(object.type());
  if (!fresh) return found->second;
  NodeType& type = found->second;
  type.is_node = PyType_IsSubtype(object.type(), node_type_.as<PyTypeObject>()) != 0;
  if (!type.is_node) return type;
  const char* name = object.type()->tp_name;
  if (const char* dot = std::strrchr(name, '.')) name = dot + 1;
  if (auto known = kinds_by_name_.find(name); known != kinds_by_name_.end()) type.kind = known->second;
  for (Ref& field : sequence_items(get_attr(object, "_fields"))) {
    if (!text_equals(field, "ctx") && !text_equals(field, "type_comment")) type.fields.push_back(std::move(field));
  }
  return type;
}

NodeKind Syntax::kind(BorrowedRef node) { return type_of(node).kind; }

Ref Syntax::field(BorrowedRef node, BorrowedRef name) {
  // The parser puts all fields into the instance; a node's own dict is a plain one.
  Ref dict = require(PyObject_GenericGetDict(node.get(), nullptr));
  Ref value = find_item(dict, name);
  if (!value) value = find_attr(node, name);
  return value == BorrowedRef(Py_None) ? Ref() : value;
}
Ref Syntax::field(BorrowedRef node, const char* name) { return field(node, interned(name)); }

std::vector<Ref> Syntax::list(BorrowedRef node, const char* name) {
  Ref items = field(node, name);
  return items ? sequence_items(items) : std::vector<Ref>();
}

std::string Syntax::text(BorrowedRef node, const char* name) {
  Ref value = field(node, name);
  return value ? to_text(value) : std::string();
}

int Syntax::number(BorrowedRef node, const char* name) {
  Ref value = field(node, name);
  return value ? static_cast<int>(PyLong_AsLong(value.get())) : 0;
}

const std::vector<Ref>& Syntax::fields(BorrowedRef node) { return type_of(node).fields; }

std::vector<Ref> Syntax::children(BorrowedRef node) {
  std::vector<Ref> result;
  for (const Ref& name : fields(node)) {
    Ref value = field(node, name);
    if (!value) continue;
    if (is_node(value)) {
      result.push_back(std::move(value));
    } else if (PyList_CheckExact(value.get())) {
      for (Ref& item : sequence_items(value)) {
        if (is_node(item)) result.push_back(std::move(item));
      }
    }
  }
  return result;
}

Ref Syntax::parse(BorrowedRef source, BorrowedRef filename) {
  Ref compile = get_attr(import_module("builtins"), "compile");
  Ref flags = make_int(PyCF_ONLY_AST);
  return call(compile, {source, filename, make_str("exec"), flags, Py_True});
}

Ref Syntax::compile(BorrowedRef tree, BorrowedRef filename, int future_flags) {
  Ref compile = get_attr(import_module("builtins"), "compile");
  return call(compile, {tree, filename, make_str("exec"), make_int(future_flags), Py_True});
}

Ref Syntax::module_of(const std::vector<Ref>& statements) {
  return call(get_attr(ast_, "Module"), {list_of(statements), list_of({})});
}

}  // namespace midflight
