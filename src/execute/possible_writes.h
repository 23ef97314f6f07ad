// What some code can have changed: everything that the names in it lead to.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "cpython/ref.h"

namespace midflight {

class PossibleWrites {
 public:
  // Code that has run in a namespace.
  void add(BorrowedRef code, BorrowedRef globals) { roots_.emplace_back(Ref::borrow(code), Ref::borrow(globals)); }
  // A function, or anything else that was called.
  void add(BorrowedRef callable) { roots_.emplace_back(Ref::borrow(callable), Ref()); }

  // What an object may have got from the code.
  class Reached {
   public:
    // Whether the code may have written to the object.
    bool contains(BorrowedRef object) const { return everything_ || seen_.contains(object); }
    // Whether the value is a constant (or name) in the code, or was made by it.
    bool has_made(BorrowedRef value) const;

   private:
    friend class PossibleWrites;
    bool everything_ = false;                // names do not tell
    std::unordered_set<BorrowedRef> seen_;   // by following names
    std::unordered_set<BorrowedRef> made_;   // constants, names, code, and what fresh namespaces hold
    std::unordered_set<BorrowedRef> known_;  // objects that were there before
  };
  // `earlier` has, for objects that were there before the code ran, what they held.
  Reached find(const std::unordered_multimap<BorrowedRef, BorrowedRef>& earlier) const;

 private:
  std::vector<std::pair<Ref, Ref>> roots_;
};

}  // namespace midflight
