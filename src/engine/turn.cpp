#include "engine/turn.h"

#include <utility>

#include "base/clock.h"
#include "cpython/error.h"
#include "cpython/gil.h"
#include "cpython/objects.h"
#include "engine/failure.h"
#include "engine/frames.h"
#include "execute/modules_view.h"
#include "execute/scratch_import.h"

namespace midflight {

namespace {

struct Waiting {
  explicit Waiting(long& waiting) : count(waiting) { ++count; }
  ~Waiting() { --count; }
  Waiting(const Waiting&) = delete;
  Waiting& operator=(const Waiting&) = delete;
  long& count;
};

}  // namespace

Turn::Turn(Engine& engine, double timeout) : engine_(engine) {
  const unsigned long self = PyThread_get_thread_ident();
  if (engine_.busy_ && engine_.owner_ == self) {
    raise_busy("an update is running in this thread already; start the next one after it has ended");
  }
  const double deadline = now_seconds() + timeout;
  const Waiting waiting(engine_.waiting_);
  for (;;) {
    engine_.check_open();
    if (!engine_.busy_) break;
    // It may never end: new code may be waiting for this very thread.
    if (now_seconds() >= deadline) {
      raise_busy("another thread's update did not end within " + shown_seconds(timeout) + "; nothing was changed",
                 innermost_frame(engine_.owner_));
    }
    sleep_without_gil();
    run_signal_handlers();
  }
  engine_.busy_ = true;
  engine_.collector_was_on_ = PyGC_IsEnabled() != 0;
  engine_.owner_ = self;
}

void Engine::note_import(const std::string& name) {
  if (busy_ && owner_ == PyThread_get_thread_ident()) imported_.push_back(name);
}

void Engine::check_open() const {
  if (closed_) raise_busy("the interpreter is shutting down");
}

// CPython ends daemon threads where they wait for the GIL, in the middle of an update too.
void Engine::close() {
  closed_ = true;
  const double deadline = now_seconds() + kPatience;
  const auto is_under_way = [this] { return waiting_ > 0 || (busy_ && owner_ != PyThread_get_thread_ident()); };
  while (is_under_way() && now_seconds() < deadline) sleep_without_gil();
  if (is_under_way()) return;
  // What is kept for undo may lead back to the module that owns this engine. No collection sees that circle, and a host
  // that starts an interpreter again would keep all that this one held.
  const std::vector<Record> gone = std::exchange(history_, {});
}

void Engine::after_fork() {
  waiting_ = 0;  // other threads do not exist here
  if (!busy_ || owner_ == PyThread_get_thread_ident()) return;
  if (open_snapshot_) std::exchange(open_snapshot_, nullptr)->restore();
  forget_modules_view();
  forget_import_module();
  if (collector_was_on_) PyGC_Enable();
  busy_ = false;
}

}  // namespace midflight
