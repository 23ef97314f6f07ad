// Giving up the GIL, and stretches of time in which this thread would like to be the only one that runs.
#pragma once

#include <functional>

#include "cpython/collector.h"
#include "cpython/error.h"

namespace midflight {

// Other threads may run while it lives; it takes the GIL back also where something throws.
class WithoutGil {
 public:
  WithoutGil() : state_(PyEval_SaveThread()) {}
  ~WithoutGil() {
    run_python([&] { PyEval_RestoreThread(state_); });
  }
  WithoutGil(const WithoutGil&) = delete;
  WithoutGil& operator=(const WithoutGil&) = delete;

 private:
  PyThreadState* state_;
};

// For half a millisecond.
void sleep_without_gil();

// While it lives, this thread lets others run now and then, where it says `yield_gil()`: in work that no change of the
// program can harm, or that is done again if one has.  What the others leave behind is collected then, although this
// thread itself collects nothing.  `afterwards` is called after each turn, and may throw.
class Yielding {
 public:
  Yielding(CollectorPause& no_collection, std::function<void()> afterwards);
  ~Yielding();
  Yielding(const Yielding&) = delete;
  Yielding& operator=(const Yielding&) = delete;

 private:
  friend void yield_gil();
  CollectorPause& no_collection_;
  std::function<void()> afterwards_;
};
void yield_gil();
// From here on this thread keeps the GIL.  Whether it would have given it away.
bool end_yielding() noexcept;

// Begins with a fresh turn of the GIL, no shorter than CPython's own default: a stretch that neither blocks nor lasts
// longer is not interrupted, and no other thread waits longer than for any other Python code.
class Quantum {
 public:
  Quantum();
  ~Quantum() { end(); }
  Quantum(const Quantum&) = delete;
  Quantum& operator=(const Quantum&) = delete;
  // Other threads take turns as before.
  void end() noexcept;

 private:
  unsigned long raised_from_ = 0;  // microseconds; 0 if the interval was left alone
};

// Tells whether another thread has run since.
class OtherThreads {
 public:
  OtherThreads();
  bool have_run() const noexcept;

 private:
  unsigned long handovers_;
};

}  // namespace midflight
