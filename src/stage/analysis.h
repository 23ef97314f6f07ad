// Makes the analysis of a source: all of it, or what has changed since another version.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "stage/statement.h"

namespace midflight {

// Parses and analyses `source` (bytes); raises SyntaxError and friends.
std::shared_ptr<Analysis> analyse(BorrowedRef source, BorrowedRef filename);
// The same from the tree of the whole source.
std::shared_ptr<Analysis> analyse_tree(BorrowedRef tree, BorrowedRef source);

// The analysis of a version that differs from another in some chunks; only these were parsed.
struct NextAnalysis {
  std::shared_ptr<Analysis> analysis;
  std::vector<int> same_as;  // by statement: the statement of the other version that has the same text, or -1
  std::vector<Ref> nodes;    // by statement: the tree, if it was parsed; else empty
};

// Empty where it is not certain that parsing the whole would give the same, or accept the source at all.
std::optional<NextAnalysis> analyse_next(const Analysis& live, BorrowedRef source, BorrowedRef filename);

// The trees of some statements, with their line numbers.
std::vector<Ref> parse_statements(const Analysis& analysis, const std::vector<std::size_t>& which,
                                  BorrowedRef filename);

}  // namespace midflight
