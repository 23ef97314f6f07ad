#include "plan/entry_order.h"

#include <algorithm>

namespace midflight {
namespace {

enum class Trend { unknown, rising, falling, none };

Trend trend_of(const std::vector<OrderedEntry>& entries) {
  const EntrySource::Position* last = nullptr;
  bool rising = false, falling = false;
  for (const OrderedEntry& entry : entries) {
    if (!entry.position) continue;
    if (last != nullptr) {
      rising |= *last < *entry.position;
      falling |= *entry.position < *last;
    }
    last = &*entry.position;
  }
  if (rising && falling) return Trend::none;
  return rising ? Trend::rising : falling ? Trend::falling : Trend::unknown;
}

// Whether all fresh entries stand behind all others.
bool is_appended(const std::vector<OrderedEntry>& entries) {
  return std::is_partitioned(entries.begin(), entries.end(), [](const OrderedEntry& entry) { return !entry.fresh; });
}
bool is_prepended(const std::vector<OrderedEntry>& entries) {
  return std::is_partitioned(entries.begin(), entries.end(), [](const OrderedEntry& entry) { return entry.fresh; });
}

// How many entries that stay stand before the first one that does not.
std::size_t first_gap(const std::vector<OrderedEntry>& live) {
  const auto gone = std::find_if(live.begin(), live.end(), [](const OrderedEntry& entry) { return entry.fresh; });
  return static_cast<std::size_t>(gone - live.begin());
}

// Statements may have changed places.
void sort_placed(std::vector<OrderedEntry>& entries) {
  std::vector<OrderedEntry> placed;
  for (const OrderedEntry& entry : entries) {
    if (entry.position) placed.push_back(entry);
  }
  std::stable_sort(placed.begin(), placed.end(),
                   [](const auto& a, const auto& b) { return *a.position < *b.position; });
  auto next = placed.begin();
  for (OrderedEntry& entry : entries) {
    if (entry.position) entry = *next++;
  }
}

std::size_t place_for(const std::vector<OrderedEntry>& content, const OrderedEntry& entry, std::size_t otherwise) {
  if (!entry.position) return otherwise;
  const EntrySource::Position own = *entry.position;
  std::optional<std::size_t> before;
  for (std::size_t i = content.size(); i-- > 0;) {
    const std::optional<EntrySource::Position>& other = content[i].position;
    if (!other) continue;
    if (*other <= own) return i + 1;
    before = i;
  }
  return before.value_or(otherwise);
}

std::vector<OrderedEntry> arranged(const std::vector<OrderedEntry>& entries, const std::vector<OrderedEntry>& live) {
  std::vector<OrderedEntry> result;
  for (const OrderedEntry& entry : entries) {
    if (!entry.fresh) result.push_back(entry);
  }
  sort_placed(result);
  std::size_t otherwise = std::min(first_gap(live), result.size());
  std::optional<EntrySource::Position> last;
  for (OrderedEntry entry : entries) {
    if (!entry.fresh) continue;
    // One module's statements have run in their order, whatever names the entries bear.
    if (last && entry.position && entry.position->first == last->first)
      entry.position = std::max(*entry.position, *last);
    if (entry.position) last = entry.position;
    const std::size_t at = place_for(result, entry, otherwise);
    result.insert(result.begin() + static_cast<std::ptrdiff_t>(at), entry);
    otherwise = at + 1;  // what cannot be placed stays with its neighbour
  }
  return result;
}

}  // namespace

std::vector<OrderedEntry> entries_in_order(std::vector<OrderedEntry> entries, std::vector<OrderedEntry> live) {
  const Trend trend = trend_of(live);
  if (trend == Trend::none) return entries;
  if (is_appended(entries) && trend != Trend::falling) return arranged(entries, live);
  if (!is_prepended(entries) || trend == Trend::rising) return entries;
  std::reverse(entries.begin(), entries.end());
  std::reverse(live.begin(), live.end());
  entries = arranged(entries, live);
  std::reverse(entries.begin(), entries.end());
  return entries;
}

}  // namespace midflight
