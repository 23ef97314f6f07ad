// Finds the objects that were created since some moment, with the cyclic collector off.
#pragma once

#include <unordered_set>
#include <vector>

#include "cpython/error.h"
#include "cpython/heap.h"
#include "cpython/ref.h"

namespace midflight {

class YoungObjects {
 public:
  YoungObjects() : marker_(require(PyList_New(0))) {}

  // Everything tracked since construction.
  void collect(std::vector<Ref>& young, std::unordered_set<BorrowedRef>& young_set) {
    bool after_marker = false;
    std::vector<BorrowedRef> found;
    found.reserve(4096);
    const auto take = [&](BorrowedRef object) {
      if (after_marker) found.push_back(object);
      after_marker |= object == marker_;
      return false;
    };
    visit_young(take);
    // The collector was run explicitly: the marker has moved to an older generation, with what was created until then.
    if (!after_marker) visit_heap(take);
    for (BorrowedRef object : found) {
      if (young_set.insert(object).second) young.push_back(Ref::borrow(object));
    }
  }

 private:
  Ref marker_;
};

}  // namespace midflight
