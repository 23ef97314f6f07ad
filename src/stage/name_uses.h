// Which global names a statement reads, changes and binds: while it runs, and when functions it defines are called.
#pragma once

#include "stage/statement.h"
#include "stage/syntax.h"
#include "stage/tree_digest.h"

namespace midflight {

// Walks one top-level statement and fills in the name-related fields of `facts`, and the functions it defines.
// `lazy_annotations`: annotations are not evaluated (from __future__ import annotations).
void collect_name_uses(Syntax& syntax, TreeDigests& digests, BorrowedRef node, bool lazy_annotations,
                       StatementFacts& facts);

// Names bound in a body, without those of nested functions, classes and comprehensions.
struct BoundNames {
  Names names;
  Names global;
  std::map<std::string, ImportBinding> imported;  // those that nothing but one import binds
};
BoundNames collect_bound_names(Syntax& syntax, const std::vector<Ref>& body);

// What an alias of an import statement binds its name to: in a module, or where it is seen in full.
std::vector<ImportBinding> bindings_of_import(Syntax& syntax, BorrowedRef statement);

}  // namespace midflight
