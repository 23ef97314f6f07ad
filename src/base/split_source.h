// Finds the top-level statements of a Python source by its text alone, without parsing it.
//
// A chunk is what begins at column 0: one compound statement with its decorators and its `else`, `except`, ... clauses,
// or one logical line of simple statements (there may be several, with semicolons).  Between chunks there are only
// blank lines and comments.  Every text gets an answer: either chunks that CPython's parser would find as well, if it
// accepts the text at all, or `sure` false.  A text that is not accepted may get chunks; one of them will not be
// accepted.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace midflight {

struct Chunk {
  std::size_t begin = 0,
              end = 0;  // bytes, from the start of the first line to the end of the last, line break left out
  int first_line = 0, last_line = 0;  // of code, comments left out; numbers start at 1
};

struct SplitSource {
  bool sure = false;
  std::vector<Chunk> chunks;
};

// `text` is UTF-8, perhaps with a byte order mark; other encodings are not sure.
SplitSource split_source(std::string_view text);

}  // namespace midflight
