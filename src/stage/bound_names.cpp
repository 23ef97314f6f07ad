#include "stage/name_uses.h"

#include "base/dotted.h"

namespace midflight {
namespace {

class BoundNames {
 public:
  BoundNames(Syntax& syntax, Names& bound, Names& global) : syntax_(syntax), bound_(bound), global_(global) {}

  void visit(BorrowedRef node) {
    switch (syntax_.kind(node)) {
      case NodeKind::function:
      case NodeKind::async_function:
      case NodeKind::class_def:
        bound_.insert(syntax_.text(node, "name"));
        return;
      case NodeKind::lambda:
        return;
      case NodeKind::list_comp:
      case NodeKind::set_comp:
      case NodeKind::dict_comp:
      case NodeKind::generator_exp:
        return visit_comprehension(node);
      case NodeKind::import_:
      case NodeKind::import_from:
        return visit_import(node);
      case NodeKind::global_:
        for (const Ref& name : syntax_.list(node, "names")) global_.insert(to_text(name));
        return;
      case NodeKind::name:
        if (!is_load(node)) bound_.insert(syntax_.text(node, "id"));
        return;
      case NodeKind::except_handler:
      case NodeKind::match_as:
      case NodeKind::match_star:
        insert_optional(node, "name");
        break;
      case NodeKind::match_mapping:
        insert_optional(node, "rest");
        break;
      default:
        break;
    }
    for (const Ref& child : syntax_.children(node)) visit(child);
  }

 private:
  bool is_load(BorrowedRef name) {
    Ref context = syntax_.field(name, "ctx");
    return std::string_view(context.get()->ob_type->tp_name).ends_with("Load");
  }

  void insert_optional(BorrowedRef node, const char* field) {
    if (std::string name = syntax_.text(node, field); !name.empty()) bound_.insert(name);
  }

  void visit_import(BorrowedRef node) {
    for (const Ref& alias : syntax_.list(node, "names")) {
      std::string name = syntax_.text(alias, "asname");
      if (name.empty()) name = syntax_.text(alias, "name");
      bound_.insert(root_of(name));
    }
  }

  // Only `:=` binds outside; targets of `for` are the comprehension's own.
  void visit_comprehension(BorrowedRef node) {
    if (syntax_.kind(node) == NodeKind::named_expr) bound_.insert(syntax_.text(syntax_.field(node, "target"), "id"));
    if (syntax_.kind(node) == NodeKind::lambda) return;
    for (const Ref& child : syntax_.children(node)) visit_comprehension(child);
  }

  Syntax& syntax_;
  Names& bound_;
  Names& global_;
};

}  // namespace

void collect_bound_names(Syntax& syntax, const std::vector<Ref>& body, Names& bound, Names& global) {
  BoundNames names(syntax, bound, global);
  for (const Ref& node : body) names.visit(node);
  for (const std::string& name : global) bound.erase(name);
}

}  // namespace midflight
