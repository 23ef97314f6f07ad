// What the order of statements that have not changed decides: which one was the last to bind a name, and what a
// statement finds in a name that others bind or fill. Each is compared with what stood before it in the running
// version. Code that only moves runs no more than that, and nothing that may act outside the program's own data.
#pragma once

#include <string>
#include <vector>

#include "execute/slice.h"

namespace midflight {

// An order that is not followed, as statements would have to run again that may act.
struct KeptOrder {
  OrderChange change;
  std::string reason;
};

// `make_slices`, for what has changed in its text or by its place; `program` are the names of all modules in scope.
std::vector<ModuleSlice> make_slices_in_order(const Staged& staged, const World& world, ExecuteMode mode,
                                              const Forced& forced, const Names& program, std::vector<KeptOrder>& kept);

}  // namespace midflight
