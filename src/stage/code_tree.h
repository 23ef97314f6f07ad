// The tree of code objects that a module's source compiles to, paired with the tree of another version.
//
// A function is identified by its place in this tree.  The tree of a module is *canonical*: every live function of the
// module runs a code object of it, so that "who runs this code?" is a comparison of pointers.
#pragma once

#include <unordered_map>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "cpython/ref.h"

namespace midflight {

// Digest of a code object with all nested ones; `lines`: line numbers count too.
Digest code_digest(BorrowedRef code, bool lines);

// The code objects among the constants of `code`.
std::vector<Ref> nested_code(BorrowedRef code);

using CodePairs = std::vector<std::pair<Ref, Ref>>;  // live, new

// Pairs nested code objects of two versions of the same code, at every depth: by content first, then by name.
void pair_nested(BorrowedRef live, BorrowedRef next, CodePairs& pairs);
void pair_groups(const std::vector<Ref>& live, const std::vector<Ref>& next, CodePairs& pairs);

// Puts the live code object wherever the new tree has an equal one, lines included, so that unchanged functions need
// no write and stay specialised.  REQUIRES: `next` is fresh.  Returns the pairs that differ.
CodePairs graft(BorrowedRef next, const CodePairs& pairs);

// `fresh` is compiled from some of the statements that `canonical` is compiled from: puts the canonical code objects in
// the places of its own.
void canonicalise(BorrowedRef fresh, BorrowedRef canonical);

}  // namespace midflight
