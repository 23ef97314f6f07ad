#include "stage/tree_digest.h"

namespace midflight {
class TreeHasher {
 public:
  TreeHasher(TreeDigests& digests, bool bodies) : digests_(digests), syntax_(digests.syntax_), bodies_(bodies) {}

  void add_node(BorrowedRef node) {
    const NodeKind kind = syntax_.kind(node);
    const bool function = kind == NodeKind::function || kind == NodeKind::async_function;
    hasher_.add(std::string_view(node.type()->tp_name));
    for (const Ref& name : syntax_.fields(node)) {
      if (!bodies_ && (function || kind == NodeKind::lambda) && is_body(name)) {
        if (function) add(docstring_statement(syntax_, syntax_.list(node, "body")));
        continue;
      }
      add(syntax_.field(node, name));
    }
  }
  Digest digest() const { return hasher_.digest(); }

 private:
  void add(BorrowedRef value) {
    if (!value) return hasher_.add(0);
    if (PyList_CheckExact(value.get())) return add_list(value);
    if (!syntax_.is_node(value)) return add_atom(value);
    if (bodies_ && is_definition(syntax_.kind(value))) return hasher_.add(digests_.whole(value));
    add_node(value);
  }

  static bool is_definition(NodeKind kind) {
    return kind == NodeKind::function || kind == NodeKind::async_function || kind == NodeKind::class_def ||
           kind == NodeKind::lambda;
  }

  bool is_body(BorrowedRef name) const { return text_equals(name, "body"); }

  void add_list(BorrowedRef list) {
    std::vector<Ref> items = sequence_items(list);
    hasher_.add(items.size() + 2);
    for (const Ref& item : items) add(item);
  }

  void add_atom(BorrowedRef value) {
    hasher_.add_pointer(value.type());
    if (PyUnicode_CheckExact(value.get())) return hasher_.add(std::string_view(to_text(value)));
    hasher_.add(std::string_view(repr_of(value)));
  }

  TreeDigests& digests_;
  Syntax& syntax_;
  bool bodies_;
  Hasher hasher_;
};

Digest TreeDigests::whole(BorrowedRef node) {
  if (auto known = definitions_.find(node); known != definitions_.end()) return known->second;
  TreeHasher hasher(*this, true);
  hasher.add_node(node);
  return definitions_[node] = hasher.digest();
}

Digest TreeDigests::header(BorrowedRef node) {
  TreeHasher hasher(*this, false);
  hasher.add_node(node);
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
