#include "stage/tree_digest.h"

namespace midflight {
namespace {

class TreeHasher {
 public:
  TreeHasher(Syntax& syntax, bool bodies) : syntax_(syntax), bodies_(bodies) {}

  void add(BorrowedRef value) {
    if (!value) return hasher_.add(0);
    if (PyList_CheckExact(value.get())) return add_list(value);
    if (syntax_.is_node(value)) return add_node(value);
    add_atom(value);
  }
  Digest digest() const { return hasher_.digest(); }

 private:
  void add_list(BorrowedRef list) {
    std::vector<Ref> items = sequence_items(list);
    hasher_.add(items.size() + 2);
    for (const Ref& item : items) add(item);
  }

  void add_node(BorrowedRef node) {
    const NodeKind kind = syntax_.kind(node);
    hasher_.add(std::string_view(node.type()->tp_name));
    for (const Ref& name : sequence_items(syntax_.fields(node))) {
      const bool body = text_equals(name, "body");
      if (body && !bodies_ && kind == NodeKind::lambda) continue;
      if (body && !bodies_ && (kind == NodeKind::function || kind == NodeKind::async_function)) {
        add(docstring_statement(syntax_, syntax_.list(node, "body")));
        continue;
      }
      if (text_equals(name, "ctx") || text_equals(name, "type_comment")) continue;
      add(syntax_.field(node, name));
    }
  }

  void add_atom(BorrowedRef value) {
    hasher_.add_pointer(value.type());
    if (PyUnicode_CheckExact(value.get())) return hasher_.add(std::string_view(to_text(value)));
    Ref shown = require(PyObject_Repr(value.get()));
    hasher_.add(std::string_view(to_text(shown)));
  }

  Syntax& syntax_;
  bool bodies_;
  Hasher hasher_;
};

}  // namespace

Digest tree_digest(Syntax& syntax, BorrowedRef node, bool bodies) {
  TreeHasher hasher(syntax, bodies);
  hasher.add(node);
  return hasher.digest();
}

Ref docstring_statement(Syntax& syntax, const std::vector<Ref>& body) {
  if (body.empty() || syntax.kind(body[0]) != NodeKind::expr) return {};
  Ref value = syntax.field(body[0], "value");
  if (syntax.kind(value) != NodeKind::constant) return {};
  Ref constant = syntax.field(value, "value");
  return constant && PyUnicode_CheckExact(constant.get()) ? body[0] : Ref();
}

}  // namespace midflight
