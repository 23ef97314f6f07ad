// Digests of syntax trees: the same for the same code, whatever its place and comments.
#pragma once

#include "base/digest.h"
#include "stage/syntax.h"

namespace midflight {

// `bodies` false leaves out what follows the docstring in function bodies, and the bodies of lambdas.
Digest tree_digest(Syntax& syntax, BorrowedRef node, bool bodies);

// The docstring statement of a body, as a node; empty if it has none.
Ref docstring_statement(Syntax& syntax, const std::vector<Ref>& body);

}  // namespace midflight
