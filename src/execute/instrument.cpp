#include "execute/instrument.h"

#include <string_view>

#include "cpython/objects.h"
#include "stage/syntax.h"

namespace midflight {
namespace {

class Instrumenter {
 public:
  Instrumenter() : ast_(import_module("ast")) {}

  void visit(BorrowedRef node) {
    for (const Ref& child : syntax_.children(node)) visit(child);
    change(node);
  }

 private:
  bool stores(BorrowedRef node) {
    Ref context = syntax_.field(node, "ctx");
    const std::string_view name = context.get()->ob_type->tp_name;
    return name.ends_with("Store") || name.ends_with("Del");
  }

  void change(BorrowedRef node) {
    switch (syntax_.kind(node)) {
      case NodeKind::attribute:
        if (stores(node)) {
          Ref name = constant(syntax_.field(node, "attr"), node);
          set_attr(node, "value", announce(kNoteAttribute, {syntax_.field(node, "value"), name}, node));
        }
        return;
      case NodeKind::subscript:
        if (stores(node)) change_subscript(node);
        return;
      case NodeKind::call:
        return change_call(node);
      default:
        return;
    }
  }

  void change_subscript(BorrowedRef node) {
    Ref slice = syntax_.field(node, "slice");
    const bool whole = std::string_view(slice.get()->ob_type->tp_name).ends_with("Slice");
    set_attr(node, "value", announce(whole ? kNoteWhole : kNoteObject, {syntax_.field(node, "value")}, node));
    if (!whole) set_attr(node, "slice", announce(kNoteKey, {slice}, node));
  }

  void change_call(BorrowedRef node) {
    Ref callee = syntax_.field(node, "func");
    if (syntax_.kind(callee) != NodeKind::name) return;
    const std::string name = syntax_.text(callee, "id");
    if (name == "setattr") set_attr(callee, "id", make_str(kSetAttribute));
    if (name == "delattr") set_attr(callee, "id", make_str(kDeleteAttribute));
  }

  Ref placed(BorrowedRef node, BorrowedRef at) {
    call(get_attr(ast_, "copy_location"), {node, at});
    return call(get_attr(ast_, "fix_missing_locations"), {node});
  }

  Ref constant(BorrowedRef value, BorrowedRef at) { return placed(call(get_attr(ast_, "Constant"), {value}), at); }

  Ref announce(const char* function, const std::vector<Ref>& arguments, BorrowedRef at) {
    Ref load = call(get_attr(ast_, "Load"), {});
    Ref name = placed(call(get_attr(ast_, "Name"), {make_str(function), load}), at);
    return placed(call(get_attr(ast_, "Call"), {name, list_of(arguments), list_of({})}), at);
  }

  Syntax syntax_;
  Ref ast_;
};

}  // namespace

void instrument_stores(BorrowedRef tree) { Instrumenter().visit(tree); }

}  // namespace midflight
