// One update at a time: a second thread waits, bounded and without the GIL; an update from inside an update is refused.
#pragma once

#include "engine/engine.h"

namespace midflight {

class Turn {
 public:
  explicit Turn(Engine& engine, double timeout = kPatience);
  ~Turn() {
    engine_.imported_.clear();
    engine_.busy_ = false;
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  Engine& engine_;
};

}  // namespace midflight
