#include "stage/name_uses.h"

#include "base/dotted.h"

namespace midflight {
namespace {

class Binders {
 public:
  explicit Binders(Syntax& syntax) : syntax_(syntax) {}

  void visit(BorrowedRef node) {
    switch (syntax_.kind(node)) {
      case NodeKind::function:
      case NodeKind::async_function:
      case NodeKind::class_def:
        return bind(syntax_.text(node, "name"));
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
        for (const Ref& name : syntax_.list(node, "names")) found_.global.insert(to_text(name));
        return;
      case NodeKind::name:
        if (!is_load(node)) bind(syntax_.text(node, "id"));
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

  BoundNames take() {
    for (const std::string& name : found_.global) {
      found_.names.erase(name);
      found_.imported.erase(name);
    }
    return std::move(found_);
  }

 private:
  void bind(const std::string& name) {
    found_.names.insert(name);
    found_.imported.erase(name);
  }

  bool is_load(BorrowedRef name) {
    Ref context = syntax_.field(name, "ctx");
    return std::string_view(context.get()->ob_type->tp_name).ends_with("Load");
  }

  void insert_optional(BorrowedRef node, const char* field) {
    if (std::string name = syntax_.text(node, field); !name.empty()) bind(name);
  }

  void visit_import(BorrowedRef node) {
    for (ImportBinding& import : bindings_of_import(syntax_, node)) {
      const std::string name = import.local;
      const auto known = found_.imported.find(name);
      if (found_.names.insert(name).second) {
        found_.imported.emplace(name, std::move(import));
      } else if (known != found_.imported.end() && !(known->second == import)) {
        found_.imported.erase(known);
      }
    }
  }

  // Only `:=` binds outside; targets of `for` are the comprehension's own.
  void visit_comprehension(BorrowedRef node) {
    if (syntax_.kind(node) == NodeKind::named_expr) bind(syntax_.text(syntax_.field(node, "target"), "id"));
    if (syntax_.kind(node) == NodeKind::lambda) return;
    for (const Ref& child : syntax_.children(node)) visit_comprehension(child);
  }

  Syntax& syntax_;
  BoundNames found_;
};

}  // namespace

std::vector<ImportBinding> bindings_of_import(Syntax& syntax, BorrowedRef statement) {
  const bool from = syntax.kind(statement) == NodeKind::import_from;
  std::vector<ImportBinding> bindings;
  for (const Ref& alias : syntax.list(statement, "names")) {
    const std::string name = syntax.text(alias, "name"), as = syntax.text(alias, "asname");
    if (from) {
      const std::string module = syntax.text(statement, "module");
      bindings.push_back({as.empty() ? name : as, module, name, syntax.number(statement, "level")});
    } else {
      const std::string local = as.empty() ? root_of(name) : as;
      bindings.push_back({local, as.empty() ? local : name, "", 0});
    }
  }
  return bindings;
}

BoundNames collect_bound_names(Syntax& syntax, const std::vector<Ref>& body) {
  Binders binders(syntax);
  for (const Ref& node : body) binders.visit(node);
  return binders.take();
}

}  // namespace midflight
