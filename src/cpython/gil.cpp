#include "cpython/gil.h"

#include <chrono>
#include <thread>
#include <utility>

#include "base/clock.h"
#include "cpython/error.h"
#include "cpython/gil_shim.h"
#include "cpython/python.h"

namespace midflight {
namespace {

constexpr unsigned long kDefaultInterval = 5'000;  // microseconds, as in CPython
constexpr double kStretch = 0.0005;                // seconds between two chances for others

thread_local Yielding* yielding = nullptr;  // while it does
thread_local double last_yield = 0;

}  // namespace

Yielding::Yielding(CollectorPause& no_collection, std::function<void()> afterwards)
    : no_collection_(no_collection), afterwards_(std::move(afterwards)) {
  yielding = this;
  last_yield = now_seconds();
}
Yielding::~Yielding() { yielding = nullptr; }

bool end_yielding() noexcept { return std::exchange(yielding, nullptr) != nullptr; }

void sleep_without_gil() {
  const WithoutGil waiting;
  std::this_thread::sleep_for(std::chrono::microseconds(500));
}

void yield_gil() {
  if (yielding == nullptr || now_seconds() - last_yield < kStretch) return;
  yielding->no_collection_.end();
  {
    const WithoutGil turn;
  }
  yielding->no_collection_.begin();
  yielding->afterwards_();
  last_yield = now_seconds();
}

Quantum::Quantum() {
  // A thread that has waited through a change of hands begins to wait anew before it asks for the GIL.
  {
    const WithoutGil turn;
  }
  const unsigned long interval = midflight_switch_interval();
  if (interval >= kDefaultInterval) return;
  raised_from_ = interval;
  midflight_set_switch_interval(kDefaultInterval);
}

void Quantum::end() noexcept {
  const unsigned long interval = std::exchange(raised_from_, 0);
  // The program may have set another one meanwhile.
  if (interval != 0 && midflight_switch_interval() == kDefaultInterval) midflight_set_switch_interval(interval);
}

OtherThreads::OtherThreads() : handovers_(midflight_gil_handovers()) {}
bool OtherThreads::have_run() const noexcept { return midflight_gil_handovers() != handovers_; }

}  // namespace midflight
