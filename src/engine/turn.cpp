#include "engine/turn.h"

#include <chrono>
#include <thread>

#include "cpython/error.h"
#include "engine/failure.h"

namespace midflight {

Turn::Turn(Engine& engine) : engine_(engine) {
  const unsigned long self = PyThread_get_thread_ident();
  if (engine_.busy_ && engine_.owner_ == self) {
    raise_busy("an update is running in this thread already; start the next one after it has ended");
  }
  while (engine_.busy_) {
    Py_BEGIN_ALLOW_THREADS;
    std::this_thread::sleep_for(std::chrono::microseconds(500));
    Py_END_ALLOW_THREADS;
    require(PyErr_CheckSignals());
  }
  engine_.busy_ = true;
  engine_.owner_ = self;
}

}  // namespace midflight
