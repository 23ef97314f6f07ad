// The special methods that syntax calls without naming them: `a + b`, `x[0]`, `for`, `with`, f-strings.
#pragma once

#include <string_view>

#include "stage/statement.h"
#include "stage/syntax.h"

namespace midflight {

inline constexpr Operators kEveryOperator = ~Operators{0};
// A call of something that has no name of its own: an element, a parameter, a loop variable.
inline constexpr Operators kCallOfValue = Operators{1} << 62;
inline constexpr Operators kAnyCall = Operators{1} << 61;  // of anything at all

// Those that evaluating the node itself may call, its parts left out.
Operators operators_of(Syntax& syntax, BorrowedRef node);
Operators iteration_operators();
// Arithmetic, `with` and calls: what acts by its nature, and does not only look.
Operators acting_operators();
// The group that a method is in; of a special one that no syntax calls, the last; of others, none.
Operators operator_of_method(std::string_view method);

}  // namespace midflight
