// The tree of code objects that a module's source compiles to, paired with the tree of another version.
//
// The tree of a module is a tuple: the code objects that its statements make, in order, each with those nested in it.
// A function is identified by its place in this tree.  The tree is *canonical*: every live function of the module runs
// a code object of it, so that "who runs this code?" is a comparison of pointers.
#pragma once

#include <unordered_map>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "cpython/ref.h"

namespace midflight {

// Digest of a code object with all nested ones; `lines`: line numbers count too.
Digest code_digest(BorrowedRef code, bool lines);

// The code objects among the constants of `code`, or among the items of a tuple.
std::vector<Ref> nested_code(BorrowedRef code);

// The tree of a module code object.
Ref code_tree(BorrowedRef module_code);

using CodePairs = std::vector<std::pair<Ref, Ref>>;     // live, new
using MovedCode = std::vector<std::pair<Ref, int>>;     // live, its new first line
using NewLines = std::unordered_map<BorrowedRef, int>;  // the same, for looking up

// Adds `code` and all that is nested in it, `distance` lines further down.
void move_code(BorrowedRef code, int distance, MovedCode& moved);

// Pairs code objects of two versions of the same code, at every depth: by content first, then by name.
void pair_groups(const std::vector<Ref>& live, const std::vector<Ref>& next, CodePairs& pairs);

// Puts the live code object wherever the new tree has an equal one, so that functions that are unchanged, or moved as a
// whole, need no write and stay specialised.  REQUIRES: what `pairs` pairs with live code is fresh.  Returns the pairs
// that differ; adds the live code objects that get other lines to `moved`.
CodePairs graft(std::vector<Ref>& next, const CodePairs& pairs, MovedCode& moved);

// `fresh` is compiled from some of the statements that the tree `canonical` is compiled from: puts the canonical code
// objects in the places of its own.  `lines`: of those that are about to move.
void canonicalise(BorrowedRef fresh, BorrowedRef canonical, const NewLines& lines);

}  // namespace midflight
