// What containers and instances of modules in scope hold, before new code runs, so that what it changes can be seen
// and put back.
#pragma once

#include <map>
#include <vector>

#include "baseline/record.h"
#include "cpython/gil.h"
#include "execute/mutation.h"
#include "execute/possible_writes.h"

namespace midflight {

// Entries that statements which run again, or are gone, have left in a live container: new code finds it without
// them.  `rest` is a container of the same type with the others.
struct Withdrawal {
  Ref container;
  Ref rest;
};

// Keys of a dict, or attributes of an instance, that is made anew, whose values such statements have stored.
using StoredValues = std::map<Ref, std::vector<Ref>>;

struct Withdrawals {
  std::vector<Withdrawal> entries;
  StoredValues stored;
  std::vector<Ref> observed;  // further containers that new code may change
};

class Snapshot {
 public:
  // Looks at everything that the namespaces lead to, nearest first; at most `limit` objects.
  explicit Snapshot(const std::vector<ModuleRecord*>& modules, std::size_t limit = 1'000'000);
  // Code that runs from now on is to be made known.
  PossibleWrites& code() { return code_; }
  // Until `restore`, the containers hold the rest only.
  void withdraw(const Withdrawals& withdrawals);
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
    Ref start;  // without what was withdrawn; empty: the same
  };
  void add(BorrowedRef object);

  OtherThreads other_threads_;
  PossibleWrites code_;
  std::vector<Entry> entries_;
};

}  // namespace midflight
