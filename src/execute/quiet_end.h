// The end of what new code has made and nobody keeps.
//
// The program may watch its objects with weak references, and its callbacks would now tell it that an object which it
// has never seen is gone: `handlers.remove(reference)` for a reference that is not there.  Callbacks of libraries run,
// as weak containers rely on them; so do finalizers, which end what their object has begun.
#pragma once

#include <utility>
#include <vector>

#include "cpython/ref.h"
#include "stage/statement.h"

namespace midflight {

// While it lives, callbacks of the program's code do not hear of the end of these objects.  Those whose object outlives
// it stay in force.
class QuietEnd {
 public:
  // `program`: names of its modules.
  QuietEnd(const std::vector<Ref>& objects, const Names& program) noexcept;
  ~QuietEnd();
  QuietEnd(const QuietEnd&) = delete;
  QuietEnd& operator=(const QuietEnd&) = delete;

 private:
  std::vector<std::pair<Ref, Ref>> callbacks_;  // by weak reference
};

}  // namespace midflight
