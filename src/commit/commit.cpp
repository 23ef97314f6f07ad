#include "commit/commit.h"

#include <algorithm>

#include "base/clock.h"
#include "base/fault.h"
#include "cpython/collector.h"
#include "cpython/error.h"

namespace midflight {

namespace {

void exchange_all(const std::vector<Write*>& writes) {
  std::size_t made = 0;
  try {
    for (; made < writes.size(); ++made) {
      fault_point("commit: a write");
      writes[made]->exchange();
    }
  } catch (...) {
    ErrorScope keep;
    while (made-- > 0) writes[made]->exchange();
    throw;
  }
}

}  // namespace

CommitOutcome commit(Writes& writes) {
  CommitOutcome outcome;
  CollectorPause no_collection;
  std::vector<Write*> order;
  for (const auto& write : writes) order.push_back(write.get());
  const double start = now_seconds();
  for (const auto& write : writes) {
    fault_point("commit: does a write hold");
    if (!write->holds()) return outcome;
  }
  exchange_all(order);
  outcome.window_seconds = now_seconds() - start;
  outcome.done = true;
  return outcome;
}

std::vector<std::size_t> overtaken(const Writes& writes) {
  for (const auto& write : writes) write->resurvey();
  std::vector<std::size_t> left;
  for (std::size_t i = 0; i < writes.size(); ++i) {
    if (!writes[i]->holds()) left.push_back(i);
  }
  return left;
}

void take_back(Writes& writes, const std::vector<std::size_t>& left, Writes& instead, double& window_seconds) {
  std::vector<Write*> order;
  for (std::size_t i = writes.size(); i-- > 0;) {
    if (!std::binary_search(left.begin(), left.end(), i)) order.push_back(writes[i].get());
  }
  for (const auto& write : instead) order.push_back(write.get());
  CollectorPause no_collection;
  const double start = now_seconds();
  exchange_all(order);
  window_seconds = now_seconds() - start;
}

}  // namespace midflight
