// Which words stand in a source text; it may say yes once in millions of times too often, never no.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace midflight {

class SourceWords {
 public:
  SourceWords() = default;  // of an empty text
  explicit SourceWords(std::string_view text);

  // REQUIRES: an identifier.
  bool may_contain(std::string_view word) const;
  // `from .` or `from ..`, whatever follows.
  bool imports_relatively() const { return relative_; }

 private:
  std::vector<std::uint32_t> hashes_;  // sorted
  bool relative_ = false;
};

}  // namespace midflight
