// Keeps the cyclic garbage collector off for a scope.
#pragma once

#include "cpython/python.h"

namespace midflight {

class CollectorPause {
 public:
  CollectorPause() { begin(); }
  ~CollectorPause() { end(); }
  CollectorPause(const CollectorPause&) = delete;
  CollectorPause& operator=(const CollectorPause&) = delete;
  void begin() { was_enabled_ = PyGC_Disable() != 0; }
  void end() {
    if (was_enabled_) PyGC_Enable();
    was_enabled_ = false;
  }

 private:
  bool was_enabled_ = false;
};

}  // namespace midflight
