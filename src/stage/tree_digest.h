// Digests of syntax trees: the same for the same code, whatever its place and comments.
#pragma once

#include <unordered_map>

#include "base/digest.h"
#include "stage/syntax.h"

namespace midflight {

// Of the nodes of one tree, which must outlive this: definitions are looked at once.
class TreeDigests {
 public:
  explicit TreeDigests(Syntax& syntax) : syntax_(syntax) {}
  Digest whole(BorrowedRef node);
  // Leaves out what follows the docstring in function bodies, and the bodies of lambdas.
  Digest header(BorrowedRef node);

 private:
  friend class TreeHasher;
  Syntax& syntax_;
  std::unordered_map<BorrowedRef, Digest> definitions_;
};

// The docstring statement of a body, as a node; empty if it has none.
Ref docstring_statement(Syntax& syntax, const std::vector<Ref>& body);

}  // namespace midflight
