// Giving up the GIL, and stretches of time in which this thread would like to be the only one that runs.
#pragma once

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
// program can harm.  Once `closing` says so, it ends with an error: the interpreter waits for it to shut down.
class Yielding {
 public:
  Yielding(bool wanted, const bool& closing);
  ~Yielding() { end(); }
  Yielding(const Yielding&) = delete;
  Yielding& operator=(const Yielding&) = delete;
  void end() noexcept;
};
void yield_gil();

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
