// The order of a container's entries after an update: that of a fresh start, as far as it can be told.
#pragma once

#include <vector>

#include "plan/holders.h"

namespace midflight {

struct OrderedEntry {
  Element element;
  std::optional<EntrySource::Position> position;  // of the statement that makes it
  bool fresh = false;                             // made by the update; of what stood there before: withdrawn or gone
};

// `entries` stand as new code has put them.  Where it only added behind (or before) what it found, and what was there
// before (`live`) stands in the order of its statements, each goes behind what earlier statements have put there, or to
// where the entries were that left; any other order is the container's own.
std::vector<OrderedEntry> entries_in_order(std::vector<OrderedEntry> entries, std::vector<OrderedEntry> live);

}  // namespace midflight
