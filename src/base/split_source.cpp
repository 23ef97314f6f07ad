#include "base/split_source.h"

#include <algorithm>
#include <exception>
#include <string>

namespace midflight {
namespace {

struct NotSure : std::exception {};

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_quote(char c) { return c == '"' || c == '\''; }
bool is_newline(char c) { return c == '\n' || c == '\r'; }

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '_' ? '-' : c;
  return result;
}

// Whether the first two lines may declare another encoding than UTF-8.
bool declares_encoding(std::string_view text) {
  std::size_t end = text.find_first_of("\r\n");
  if (end != std::string_view::npos) end = text.find_first_of("\r\n", end + (text.substr(end, 2) == "\r\n" ? 2 : 1));
  const std::string head = lower(text.substr(0, end));
  for (std::size_t at = head.find("coding"); at != std::string::npos; at = head.find("coding", at + 1)) {
    std::size_t name = at + 6;
    if (name >= head.size() || (head[name] != ':' && head[name] != '=')) continue;
    name = head.find_first_not_of(" \t", name + 1);
    if (name == std::string::npos) return true;
    std::size_t after = name;
    while (after < head.size() && (is_word(head[after]) || head[after] == '-')) ++after;
    const std::string encoding = head.substr(name, after - name);
    if (encoding != "utf-8" && encoding != "utf8") return true;
  }
  return false;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<Chunk> run() {
    if (text_.find('\0') != std::string_view::npos || declares_encoding(text_)) throw NotSure();
    if (text_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
    while (!at_end()) read_line();
    if (decorated_) throw NotSure();
    return std::move(chunks_);
  }

 private:
  struct Quote {
    char mark;
    bool triple;
    bool raw;
  };

  bool at_end() const { return at_ >= text_.size(); }
  char here() const { return text_[at_]; }
  char peek(std::size_t distance = 1) const { return at_ + distance < text_.size() ? text_[at_ + distance] : '\0'; }
  void need_more() const {
    if (at_end()) throw NotSure();
  }
  void pass_newline() {
    at_ += here() == '\r' && peek() == '\n' ? 2 : 1;
    ++line_;
  }
  void pass_comment() {
    while (!at_end() && !is_newline(here())) ++at_;
  }

  // One logical line, or a line with no code.
  void read_line() {
    const std::size_t begin = at_;
    bool indented = false;
    for (; !at_end() && (here() == ' ' || here() == '\t' || here() == '\f'); ++at_) indented = here() != '\f';
    if (at_end()) return;
    if (here() == '#') pass_comment();
    if (at_end()) return;
    if (is_newline(here())) return pass_newline();
    if (here() == '\\') throw NotSure();
    if (continues_chunk(indented)) {
      if (chunks_.empty() || (indented && decorated_)) throw NotSure();
    } else {
      chunks_.push_back({begin, begin, line_, line_});
    }
    if (!indented) decorated_ = here() == '@';
    read_logical_line();
    chunks_.back().end = at_;
    chunks_.back().last_line = code_line_;
    if (!at_end()) pass_newline();
  }

  bool continues_chunk(bool indented) const {
    if (indented || decorated_) return true;
    std::size_t end = at_;
    while (end < text_.size() && is_word(text_[end])) ++end;
    const std::string_view word = text_.substr(at_, end - at_);
    return word == "else" || word == "elif" || word == "except" || word == "finally";
  }

  // Up to the line break that ends it.
  void read_logical_line() {
    int depth = 0;
    while (!at_end()) {
      const char c = here();
      if (is_newline(c)) {
        if (depth == 0) return;
        pass_newline();
      } else if (c == '#') {
        pass_comment();
      } else if (c == '\\') {
        join_line(depth);
      } else {
        read_token(depth);
      }
    }
    if (depth != 0) throw NotSure();
  }

  // A backslash before a line break.
  void join_line(int depth) {
    ++at_;
    if (at_end() || !is_newline(here())) throw NotSure();
    pass_newline();
    const std::size_t next = text_.find_first_not_of(" \t\f", at_);
    if (next == std::string_view::npos) throw NotSure();
    if (depth == 0 && (is_newline(text_[next]) || text_[next] == '#')) throw NotSure();
  }

  void read_token(int& depth) {
    const char c = here();
    if (c == '(' || c == '[' || c == '{') ++depth;
    if (c == ')' || c == ']' || c == '}') --depth;
    if (depth < 0) throw NotSure();
    if (is_quote(c)) {
      read_string("");
    } else if (is_word(c)) {
      read_word();
    } else {
      ++at_;
      if (c == ' ' || c == '\t' || c == '\f') return;
    }
    code_line_ = line_;
  }

  // A name, keyword or number; or a string with its prefix.
  void read_word() {
    const std::size_t begin = at_;
    while (!at_end() && is_word(here())) ++at_;
    if (at_end() || !is_quote(here()) || at_ - begin > 2) return;
    const std::string prefix = lower(text_.substr(begin, at_ - begin));
    if (prefix.find_first_not_of("rbuft") == std::string::npos) read_string(prefix);
  }

  void read_string(std::string_view prefix) {
    const char mark = here();
    const bool triple = peek(1) == mark && peek(2) == mark;
    at_ += triple ? 3 : 1;
    const Quote quote{mark, triple, prefix.find('r') != std::string_view::npos};
    if (prefix.find_first_of("ft") != std::string_view::npos) return read_formatted(quote);
    while (!pass_end(quote)) {
      if (here() == '\\') {
        ++at_;
        need_more();
      } else if (is_newline(here()) && !triple) {
        throw NotSure();
      }
      pass_character();
    }
  }

  void pass_character() {
    if (is_newline(here())) {
      pass_newline();
    } else {
      ++at_;
    }
  }

  bool is_end(const Quote& quote) const {
    return here() == quote.mark && (!quote.triple || (peek(1) == quote.mark && peek(2) == quote.mark));
  }
  bool pass_end(const Quote& quote) {
    need_more();
    if (!is_end(quote)) return false;
    at_ += quote.triple ? 3 : 1;
    return true;
  }

  // What follows the opening quotes of an f-string.  Before 3.12 the quotes around cannot stand inside: such a text is
  // not accepted there, and its chunk will say so.
  void read_formatted(const Quote& quote) {
    while (!pass_end(quote)) {
      const char c = here();
      if ((c == '{' || c == '}') && peek() == c) {
        at_ += 2;
      } else if (c == '{') {
        ++at_;
        read_field(quote);
      } else if (c == '}' || (is_newline(c) && !quote.triple)) {
        throw NotSure();
      } else if (c == '\\') {
        read_escape(quote);
      } else {
        pass_character();
      }
    }
  }

  void read_escape(const Quote& quote) {
    ++at_;
    need_more();
    if (here() == '{' || here() == '}') return;
    if (quote.raw || here() != 'N' || peek() != '{') return pass_character();
    while (here() != '}') {  // \N{NAME OF A CHARACTER}
      if (is_quote(here()) || is_newline(here())) throw NotSure();
      ++at_;
      need_more();
    }
    ++at_;
  }

  // Behind the brace that opens a replacement field, up to the one that closes it.
  void read_field(const Quote& quote) {
    if (++nesting_ > 20) throw NotSure();
    int depth = 0;
    while (true) {
      need_more();
      const char c = here();
      if (depth == 0 && (c == '}' || c == ':')) {
        ++at_;
        if (c == ':') read_format(quote);
        break;
      }
      if (is_newline(c)) {
        pass_newline();
      } else if (c == '#' || c == '\\') {
        throw NotSure();
      } else {
        read_token(depth);
      }
    }
    --nesting_;
  }

  void read_format(const Quote& quote) {
    while (true) {
      need_more();
      const char c = here();
      if (is_end(quote) || is_newline(c)) throw NotSure();
      ++at_;
      if (c == '}') return;
      if (c == '{') read_field(quote);
      if (c == '\\') {
        --at_;
        read_escape(quote);
      }
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  int code_line_ = 1;  // of the last token
  int nesting_ = 0;
  bool decorated_ = false;  // a decorator has been read, but not what it decorates
  std::vector<Chunk> chunks_;
};

}  // namespace

SplitSource split_source(std::string_view text) {
  try {
    return {true, Splitter(text).run()};
  } catch (const NotSure&) {
    return {};
  }
}

}  // namespace midflight
