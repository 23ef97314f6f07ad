#include "base/source_words.h"

#include <algorithm>
#include <functional>

namespace midflight {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c < 0;
}
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\f' || c == '\\' || c == '\r' || c == '\n'; }

std::uint32_t hash_of(std::string_view word) { return static_cast<std::uint32_t>(std::hash<std::string_view>()(word)); }

}  // namespace

SourceWords::SourceWords(std::string_view text) {
  for (auto at = text.begin(); at != text.end();) {
    const auto begin = std::find_if(at, text.end(), is_letter);
    at = std::find_if_not(begin, text.end(), is_letter);
    const std::string_view word(begin, at);
    hashes_.push_back(hash_of(word));
    if (word != "from") continue;
    const auto next = std::find_if_not(at, text.end(), is_space);
    relative_ |= next != text.end() && *next == '.';
  }
  std::sort(hashes_.begin(), hashes_.end());
  hashes_.erase(std::unique(hashes_.begin(), hashes_.end()), hashes_.end());
  hashes_.shrink_to_fit();
}

bool SourceWords::may_contain(std::string_view word) const {
  // Python takes several spellings of other letters for one.
  const bool plain = std::all_of(word.begin(), word.end(), [](char c) { return c > 0; });
  return !plain || std::binary_search(hashes_.begin(), hashes_.end(), hash_of(word));
}

}  // namespace midflight
