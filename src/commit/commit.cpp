#include "commit/commit.h"

#include <algorithm>

#include "base/clock.h"
#include "cpython/collector.h"
#include "cpython/error.h"

namespace midflight {

CommitOutcome commit(Writes& writes) {
  CommitOutcome outcome;
  CollectorPause no_collection;
  const double start = now_seconds();
  for (const auto& write : writes) {
    if (!write->holds()) return outcome;
  }
  std::size_t made = 0;
  try {
    for (; made < writes.size(); ++made) writes[made]->exchange();
  } catch (const PythonError&) {
    ErrorScope keep;
    while (made-- > 0) writes[made]->exchange();
    throw;
  }
  outcome.window_seconds = now_seconds() - start;
  outcome.done = true;
  return outcome;
}

std::vector<std::size_t> take_back(Writes& writes, double& window_seconds) {
  CollectorPause no_collection;
  for (const auto& write : writes) write->resurvey();
  const double start = now_seconds();
  std::vector<std::size_t> left;
  std::vector<bool> holds;
  for (const auto& write : writes) holds.push_back(write->holds());
  for (std::size_t i = writes.size(); i-- > 0;) {
    if (holds[i]) {
      writes[i]->exchange();
    } else {
      left.push_back(i);
    }
  }
  window_seconds = now_seconds() - start;
  return left;
}

}  // namespace midflight
