#include "stage/pragma.h"

#include <algorithm>
#include <cctype>

namespace midflight {
namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0) text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0) text.remove_suffix(1);
  return text;
}

// A pragma is a comment of its own at the end of a line.
Pragma pragma_of_line(std::string_view line, bool alone) {
  const std::size_t hash = line.rfind('#');
  if (hash == std::string_view::npos) return Pragma::none;
  if (alone && !trim(line.substr(0, hash)).empty()) return Pragma::none;
  std::string_view comment = trim(line.substr(hash + 1));
  constexpr std::string_view kPrefix = "midflight:";
  if (!comment.starts_with(kPrefix)) return Pragma::none;
  comment = trim(comment.substr(kPrefix.size()));
  if (comment == "keep") return Pragma::keep;
  if (comment == "replace") return Pragma::replace;
  const bool word = std::all_of(comment.begin(), comment.end(), [](char c) { return std::isalpha(c) != 0; });
  return word ? Pragma::unclear : Pragma::none;
}

}  // namespace

SourceLines::SourceLines(std::string_view text) {
  while (!text.empty()) {
    std::size_t end = text.find_first_of("\r\n");
    if (end == std::string_view::npos) end = text.size();
    lines_.push_back(text.substr(0, end));
    text.remove_prefix(end);
    text.remove_prefix(text.starts_with("\r\n") ? 2 : text.empty() ? 0 : 1);
  }
}

std::string_view SourceLines::line(int number) const {
  return number > 0 && number <= static_cast<int>(lines_.size()) ? lines_[static_cast<std::size_t>(number - 1)] : "";
}

Pragma SourceLines::pragma(int first_line, int last_line) const {
  for (const int number : {first_line, last_line}) {
    if (Pragma found = pragma_of_line(line(number), false); found != Pragma::none) return found;
  }
  return pragma_above(first_line);
}

Pragma SourceLines::pragma_above(int first_line) const { return pragma_of_line(line(first_line - 1), true); }

}  // namespace midflight
