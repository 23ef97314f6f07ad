// Reads what one top-level statement says from its syntax tree.
#pragma once

#include "stage/pragma.h"
#include "stage/statement.h"
#include "stage/syntax.h"

namespace midflight {

// `lazy_annotations`: annotations are not evaluated (from __future__ import annotations).
std::shared_ptr<const StatementFacts> read_facts(Syntax& syntax, BorrowedRef node, const SourceLines& lines,
                                                 bool lazy_annotations);

// CO_FUTURE_ANNOTATIONS, if the statement is `from __future__ import annotations`.
constexpr int kFutureAnnotations = 0x1000000;
int future_flags(Syntax& syntax, BorrowedRef node);

}  // namespace midflight
