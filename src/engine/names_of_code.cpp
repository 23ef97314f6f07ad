#include "engine/names_of_code.h"

#include "cpython/function.h"
#include "cpython/objects.h"
#include "stage/code_tree.h"

namespace midflight {

void NamesOfCode::add(BorrowedRef code) {
  const std::size_t before = names_.size();
  for (Ref& name : sequence_items(code_names(code))) {
    if (known_.insert(name).second) names_.push_back(std::move(name));
  }
  if (names_.size() == before) return;
  for (const Ref& inner : nested_code(code)) {
    if (known_.contains(code_name(inner))) add(inner);
  }
}

const NamesOfCode& KnownNames::of(BorrowedRef code) {
  const auto known = known_.find(code);
  if (known != known_.end()) return known->second.names;
  return known_.emplace(code, Entry{Ref::borrow(code), NamesOfCode(code)}).first->second.names;
}

}  // namespace midflight
