#include "stage/operators.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <utility>

#include "cpython/objects.h"

namespace midflight {
namespace {

// Methods of one group are told apart by nothing; binary operators have variants with `r` and `i` before the name.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kBinary = {{{"Add", "add"},
                                                                                    {"Sub", "sub"},
                                                                                    {"Mult", "mul"},
                                                                                    {"MatMult", "matmul"},
                                                                                    {"Div", "truediv"},
                                                                                    {"Mod", "mod"},
                                                                                    {"Pow", "pow"},
                                                                                    {"LShift", "lshift"},
                                                                                    {"RShift", "rshift"},
                                                                                    {"BitOr", "or"},
                                                                                    {"BitXor", "xor"},
                                                                                    {"BitAnd", "and"},
                                                                                    {"FloorDiv", "floordiv"}}};

enum Group : unsigned {
  truth = kBinary.size(),
  sign,
  equality,
  order,
  content,
  iteration,
  item,
  stored_item,
  context,
  text,
  attribute,
  stored_attribute,
  call
};
constexpr Operators kOther = Operators{1} << 63;

constexpr std::array<std::pair<std::string_view, Group>, 36> kMethods = {{{"bool", truth},
                                                                          {"len", truth},
                                                                          {"neg", sign},
                                                                          {"pos", sign},
                                                                          {"invert", sign},
                                                                          {"eq", equality},
                                                                          {"ne", equality},
                                                                          {"lt", order},
                                                                          {"le", order},
                                                                          {"gt", order},
                                                                          {"ge", order},
                                                                          {"contains", content},
                                                                          {"iter", iteration},
                                                                          {"next", iteration},
                                                                          {"aiter", iteration},
                                                                          {"anext", iteration},
                                                                          {"getitem", item},
                                                                          {"class_getitem", item},
                                                                          {"missing", item},
                                                                          {"index", item},
                                                                          {"setitem", stored_item},
                                                                          {"delitem", stored_item},
                                                                          {"enter", context},
                                                                          {"exit", context},
                                                                          {"aenter", context},
                                                                          {"aexit", context},
                                                                          {"format", text},
                                                                          {"str", text},
                                                                          {"repr", text},
                                                                          {"getattr", attribute},
                                                                          {"getattribute", attribute},
                                                                          {"get", attribute},
                                                                          {"setattr", stored_attribute},
                                                                          {"delattr", stored_attribute},
                                                                          {"set", stored_attribute},
                                                                          {"call", call}}};

template <typename... Groups>
constexpr Operators groups(Groups... numbers) {
  return ((Operators{1} << static_cast<unsigned>(numbers)) | ...);
}

// The name of a node's type: `Add`.
std::string_view type_name(BorrowedRef node) {
  const std::string_view name = node.type()->tp_name;
  return name.substr(name.rfind('.') + 1);  // npos + 1 is 0
}

Operators binary(BorrowedRef node) {
  const auto* found =
      std::find_if(kBinary.begin(), kBinary.end(), [&](const auto& op) { return op.first == type_name(node); });
  return found == kBinary.end() ? 0 : groups(found - kBinary.begin());
}

Operators comparison(BorrowedRef node) {
  const std::string_view name = type_name(node);
  if (name == "In" || name == "NotIn") return groups(content, iteration, item, equality);
  if (name == "Is" || name == "IsNot") return 0;
  return name == "Eq" || name == "NotEq" ? groups(equality) : groups(order, equality);
}

}  // namespace

Operators iteration_operators() { return groups(iteration, item, truth); }

Operators acting_operators() {
  constexpr Operators kArithmetic = (Operators{1} << kBinary.size()) - 1;
  return kArithmetic | groups(sign, context, Group::call);
}

Operators operators_of(Syntax& syntax, BorrowedRef node) {
  switch (syntax.kind(node)) {
    case NodeKind::bin_op:
    case NodeKind::aug_assign:
      return binary(syntax.field(node, "op"));
    case NodeKind::unary_op:
      return type_name(syntax.field(node, "op")) == "Not" ? groups(truth) : groups(sign);
    case NodeKind::compare: {
      Operators all = 0;
      for (const Ref& op : syntax.list(node, "ops")) all |= comparison(op);
      return all;
    }
    case NodeKind::bool_op:
    case NodeKind::if_exp:
    case NodeKind::if_:
    case NodeKind::while_:
    case NodeKind::assert_:
      return groups(truth);
    case NodeKind::for_:
    case NodeKind::async_for:
    case NodeKind::starred:
      return iteration_operators();
    case NodeKind::comprehension:
      return iteration_operators() | groups(truth);
    case NodeKind::with:
    case NodeKind::async_with:
      return groups(context);
    case NodeKind::match:
      return groups(equality, item, truth, content, iteration, attribute);
    case NodeKind::formatted_value:
      return groups(text);
    case NodeKind::attribute:
      return groups(attribute, stored_attribute);
    case NodeKind::subscript:
      return groups(item, stored_item, equality);
    default:
      return 0;
  }
}

Operators operator_of_method(std::string_view method) {
  if (method.size() < 5 || !method.starts_with("__") || !method.ends_with("__")) return 0;
  const std::string_view name = method.substr(2, method.size() - 4);
  const auto* known =
      std::find_if(kMethods.begin(), kMethods.end(), [&](const auto& entry) { return entry.first == name; });
  if (known != kMethods.end()) return groups(known->second);
  const auto* found = std::find_if(kBinary.begin(), kBinary.end(), [&](const auto& op) {
    const bool variant = !name.empty() && (name.front() == 'r' || name.front() == 'i') && name.substr(1) == op.second;
    return name == op.second || variant;
  });
  return found == kBinary.end() ? kOther : groups(found - kBinary.begin());
}

}  // namespace midflight
