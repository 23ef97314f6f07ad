// What containers and instances of modules in scope hold, before new code runs, so that what it changes can be seen
// and put back.
#pragma once

#include <memory>
#include <vector>

#include "baseline/record.h"
#include "cpython/ref.h"

namespace midflight {

// A live object that new code has changed: what it held before and after.  For lists, sets and deques `before` and
// `after` are lists of elements, for bytearrays copies, for dicts, instances and classes dicts.
struct Mutation {
  Ref object;
  Ref before;
  Ref after;
};

class Snapshot {
 public:
  // Looks at everything that the namespaces lead to, within the modules' own data; at most `limit` objects.
  Snapshot(const std::vector<ModuleRecord*>& modules, std::size_t limit = 1'000'000);
  // Puts everything back and tells what had changed.
  std::vector<Mutation> restore();

 private:
  struct Entry {
    Ref object;
    Ref content;
  };
  std::vector<Entry> entries_;
};

}  // namespace midflight
