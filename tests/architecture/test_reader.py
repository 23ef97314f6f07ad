"""The reader of C++ files that the architecture tests rely on."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import cxx

TEXT = """
// int commented() {
#define MACRO(x) \\
  void macro_##x() {}
namespace midflight {
class Box {
 public:
  int size() const { return size_; }
  explicit Box(int n)
      : size_{n} {
    for (int i = 0; i < n; ++i) {
      grow("}");
    }
  }

 private:
  int size_ = 0;
};

constexpr int kTable[] = {1, 2};
static const std::map<int, int> kMap = {{1, f(2)}};

template <typename T>
auto visit(T t) -> decltype(t()) {
  auto lambda = [&](int x) { return x; };
  return lambda(t());
}
}  // namespace midflight
"""


def test_functions_are_found() -> None:
    found = {f.header.split("(")[0].split()[-1]: f.lines for f in cxx.functions(TEXT)}  # the last one of a name
    assert found["size"] == 1
    assert found["Box"] == 5
    assert found["visit"] == 4
    assert not any("commented" in f.header or "macro" in f.header for f in cxx.functions(TEXT))


def test_literals_and_comments_are_taken_out() -> None:
    assert cxx.bare('a = "{"; // }\nb') == 'a = ""; ""\nb'
