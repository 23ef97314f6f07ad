// Times the steps of an update.
#pragma once

#include "base/clock.h"
#include "engine/engine.h"

namespace midflight {

class Stopwatch {
 public:
  explicit Stopwatch(Outcome& outcome) : outcome_(outcome), last_(now_seconds()) {}
  void lap(const char* step) {
    const double now = now_seconds();
    outcome_.timings[step] += now - last_;
    outcome_.timings["total"] += now - last_;
    last_ = now;
  }

 private:
  Outcome& outcome_;
  double last_;
};

}  // namespace midflight
