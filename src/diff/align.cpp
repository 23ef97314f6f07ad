#include <algorithm>

#include "diff/correspond.h"

namespace midflight {
namespace {

constexpr std::size_t kMaxCells = 4'000'000;

// Lengths of common subsequences of all suffixes.
class Table {
 public:
  Table(const std::vector<Digest>& a, const std::vector<Digest>& b)
      : width_(b.size() + 1), cells_((a.size() + 1) * (b.size() + 1), 0) {
    for (std::size_t i = a.size(); i-- > 0;) {
      for (std::size_t j = b.size(); j-- > 0;) {
        at(i, j) = a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  unsigned& at(std::size_t i, std::size_t j) { return cells_[i * width_ + j]; }

 private:
  std::size_t width_;
  std::vector<unsigned> cells_;
};

void pair_gap(std::vector<int>& partner, std::size_t live_from, std::size_t live_to, std::size_t from, std::size_t to) {
  for (; live_from < live_to && from < to; ++live_from, ++from) partner[from] = static_cast<int>(live_from);
}

}  // namespace

std::vector<int> align(const std::vector<Digest>& live, const std::vector<Digest>& next, bool fill_gaps) {
  std::vector<int> partner(next.size(), -1);
  std::size_t head = 0, live_end = live.size(), next_end = next.size();
  while (head < live_end && head < next_end && live[head] == next[head]) {
    partner[head] = static_cast<int>(head);
    ++head;
  }
  while (live_end > head && next_end > head && live[live_end - 1] == next[next_end - 1]) {
    partner[--next_end] = static_cast<int>(--live_end);
  }
  const std::vector<Digest> a(live.begin() + static_cast<std::ptrdiff_t>(head),
                              live.begin() + static_cast<std::ptrdiff_t>(live_end));
  const std::vector<Digest> b(next.begin() + static_cast<std::ptrdiff_t>(head),
                              next.begin() + static_cast<std::ptrdiff_t>(next_end));
  std::size_t i = 0, j = 0, gap_i = 0, gap_j = 0;
  if ((a.size() + 1) * (b.size() + 1) <= kMaxCells) {
    Table table(a, b);
    while (i < a.size() && j < b.size()) {
      if (a[i] == b[j]) {
        if (fill_gaps) pair_gap(partner, head + gap_i, head + i, head + gap_j, head + j);
        partner[head + j] = static_cast<int>(head + i);
        gap_i = ++i;
        gap_j = ++j;
      } else if (table.at(i + 1, j) >= table.at(i, j + 1)) {
        ++i;
      } else {
        ++j;
      }
    }
  }
  if (fill_gaps) pair_gap(partner, head + gap_i, head + a.size(), head + gap_j, head + b.size());
  return partner;
}

}  // namespace midflight
