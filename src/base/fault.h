// Fault points: named places where tests make the engine fail as if there were no memory.
//
// They are always compiled in; passing one that is not armed is a look at a number.  The count is the only global state
// of the engine, so that no layer has to know of any other; it belongs to tests.
#pragma once

#include <atomic>
#include <new>

namespace midflight {

class Faults {
 public:
  // The `count`-th point that is passed from now on fails, once; 0: none.
  static void arm(long count) {
    failed_ = nullptr;
    left_ = count;
  }
  // The point that has failed; null: none.
  static const char* failed() { return failed_; }
  static void pass(const char* name) {
    if (left_.load(std::memory_order_relaxed) == 0) return;
    if (--left_ != 0) return;
    failed_ = name;
    throw std::bad_alloc();
  }

 private:
  inline static std::atomic<long> left_ = 0;
  inline static std::atomic<const char*> failed_ = nullptr;
};

inline void fault_point(const char* name) { Faults::pass(name); }

}  // namespace midflight
