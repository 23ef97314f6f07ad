// Reads what one top-level statement says from its syntax tree.
#pragma once

#include "stage/pragma.h"
#include "stage/statement.h"
#include "stage/syntax.h"

namespace midflight {

// `flags`: the future flags of the whole module.
std::shared_ptr<const StatementFacts> read_facts(Syntax& syntax, BorrowedRef node, const SourceLines& lines, int flags);

// CO_FUTURE_ANNOTATIONS, if the statement is `from __future__ import annotations`.
int future_flags(Syntax& syntax, BorrowedRef node);

}  // namespace midflight
