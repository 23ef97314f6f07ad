// Access to the trees of CPython's own parser (the `ast` module's node objects).
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "cpython/objects.h"

namespace midflight {

enum class NodeKind {
  other,
  module,
  function,
  async_function,
  class_def,
  return_,
  raise,
  assert_,
  delete_,
  assign,
  type_alias,
  aug_assign,
  ann_assign,
  for_,
  async_for,
  while_,
  if_,
  with,
  async_with,
  match,
  try_,
  try_star,
  import_,
  import_from,
  global_,
  nonlocal,
  expr,
  pass,
  named_expr,
  lambda,
  list_comp,
  set_comp,
  dict_comp,
  generator_exp,
  call,
  constant,
  attribute,
  subscript,
  starred,
  name,
  list,
  tuple,
  dict,
  set,
  keyword,
  arguments,
  arg,
  comprehension,
  except_handler,
  match_as,
  match_star,
  match_mapping,
  bin_op,
  bool_op,
  if_exp,
  unary_op,
  compare,
  joined_str,
  formatted_value,
};

// Knows the node types and interns the field names; made once per analysis.
class Syntax {
 public:
  Syntax();
  NodeKind kind(BorrowedRef node);
  bool is_node(BorrowedRef object) { return type_of(object).is_node; }

  Ref field(BorrowedRef node, const char* name);              // `None` fields come back empty
  std::vector<Ref> list(BorrowedRef node, const char* name);  // the items of a list field
  std::string text(BorrowedRef node, const char* name);       // a str field
  int number(BorrowedRef node, const char* name);             // an int field, such as `lineno`
  const std::vector<Ref>& fields(BorrowedRef node);           // names; without `ctx` and comments
  Ref field(BorrowedRef node, BorrowedRef name);
  std::vector<Ref> children(BorrowedRef node);  // nodes in its fields and lists, in their order

  // Parses source bytes (or a str); raises SyntaxError and friends as `compile` does.
  static Ref parse(BorrowedRef source, BorrowedRef filename);
  // Compiles a `Module` node, or one made of some of its statements.
  static Ref compile(BorrowedRef tree, BorrowedRef filename, int future_flags);
  Ref module_of(const std::vector<Ref>& statements);

 private:
  struct NodeType {
    NodeKind kind = NodeKind::other;
    bool is_node = false;
    std::vector<Ref> fields;
  };
  const NodeType& type_of(BorrowedRef object);
  BorrowedRef interned(const char* name);
  Ref ast_;
  Ref node_type_;
  std::unordered_map<PyTypeObject*, NodeType> types_;
  std::unordered_map<std::string, NodeKind> kinds_by_name_;
  std::unordered_map<const char*, Ref> names_;
};

}  // namespace midflight
