// What containers and instances of modules in scope hold, before new code runs, so that what it changes can be seen
// and put back.
#pragma once

#include <vector>

#include "baseline/record.h"
#include "cpython/gil.h"
#include "execute/mutation.h"
#include "execute/possible_writes.h"

namespace midflight {

class Snapshot {
 public:
  // Looks at everything that the namespaces lead to, within the modules' own data; at most `limit` objects.
  explicit Snapshot(const std::vector<ModuleRecord*>& modules, std::size_t limit = 1'000'000);
  // Code that runs from now on is to be made known.
  PossibleWrites& code() { return code_; }
  // What the code has changed since.  If other threads have run meanwhile, what it cannot have written and values that
  // it has not made are theirs.
  std::vector<Mutation> changes() const;
  // Puts back what the code has changed, and tells what that was.
  std::vector<Mutation> restore() const;

 private:
  struct Entry {
    Ref object;
    Part part;
    Ref look;
  };
  void add(BorrowedRef object);

  OtherThreads other_threads_;
  PossibleWrites code_;
  std::vector<Entry> entries_;
};

}  // namespace midflight
