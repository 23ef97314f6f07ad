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
  void collect(std::vector<Ref>& young, std::unordered_set<BorrowedRef>& young_set);

 private:
  Ref marker_;
};

// Adds objects that are nothing but their identity (`object()`), which the collector does not track: they are young if
// only young objects and `roots` refer to them.
void add_bare_objects(const std::vector<BorrowedRef>& roots, std::vector<Ref>& young,
                      std::unordered_set<BorrowedRef>& young_set);

}  // namespace midflight
