// The lines of a source text, and the pragmas in its comments.
#pragma once

#include <string_view>
#include <vector>

#include "stage/statement.h"

namespace midflight {

class SourceLines {
 public:
  // `text` must outlive this.
  explicit SourceLines(std::string_view text);
  // Line numbers start at 1; a line that does not exist is empty.
  std::string_view line(int number) const;
  // Of a statement: a comment on its first or last line, or alone on the line above.
  Pragma pragma(int first_line, int last_line) const;
  Pragma pragma_above(int first_line) const;

 private:
  std::vector<std::string_view> lines_;
};

}  // namespace midflight
