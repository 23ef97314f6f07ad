#include "engine/turn.h"

#include <chrono>
#include <thread>
#include <utility>

#include "base/clock.h"
#include "cpython/error.h"
#include "engine/failure.h"
#include "engine/frames.h"
#include "execute/modules_view.h"
#include "execute/scratch_import.h"

namespace midflight {

Turn::Turn(Engine& engine, double timeout) : engine_(engine) {
  const unsigned long self = PyThread_get_thread_ident();
  if (engine_.busy_ && engine_.owner_ == self) {
    raise_busy("an update is running in this thread already; start the next one after it has ended");
  }
  const double deadline = now_seconds() + timeout;
  while (engine_.busy_) {
    // It may never end: new code may be waiting for this very thread.
    if (now_seconds() >= deadline) {
      raise_busy("another thread's update did not end within " + shown_seconds(timeout) + "; nothing was changed",
                 innermost_frame(engine_.owner_));
    }
    Py_BEGIN_ALLOW_THREADS;
    std::this_thread::sleep_for(std::chrono::microseconds(500));
    Py_END_ALLOW_THREADS;
    require(PyErr_CheckSignals());
  }
  engine_.busy_ = true;
  engine_.collector_was_on_ = PyGC_IsEnabled() != 0;
  engine_.owner_ = self;
}

void Engine::note_import(const std::string& name) {
  if (busy_ && owner_ == PyThread_get_thread_ident()) imported_.push_back(name);
}

void Engine::after_fork() {
  if (!busy_ || owner_ == PyThread_get_thread_ident()) return;
  if (open_snapshot_) std::exchange(open_snapshot_, nullptr)->restore();
  forget_modules_view();
  forget_import_module();
  if (collector_was_on_) PyGC_Enable();
  busy_ = false;
}

}  // namespace midflight
