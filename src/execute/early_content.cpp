#include "execute/early_content.h"

#include "baseline/definitions.h"
#include "cpython/error.h"

namespace midflight {

EarlyContent::EarlyContent(BorrowedRef namespace_dict, const std::string& module) {
  const Definitions found = find_definitions_of_all({namespace_dict}, {module}, kSearched);
  for (const auto& [object, times] : found.seen) {
    if (object == namespace_dict) continue;
    for (const Part part : {Part::content, Part::attributes}) {
      if (has_part(object, part)) looks_.push_back({Ref::borrow(object), part, look_at(object, part)});
    }
  }
}

// The copies are new objects like those of the code that runs, and kept with them: what they hold would count as
// registered with somebody.
EarlyContent::~EarlyContent() {
  if (looks_.empty()) return;
  ErrorScope keep;
  for (const Look& look : looks_) {
    if (PyDict_Check(look.content.get())) {
      PyDict_Clear(look.content.get());
    } else if (PySet_Check(look.content.get())) {
      if (PySet_Clear(look.content.get()) < 0) PyErr_Clear();  // the expected MemoryError, as below
    } else if (PyList_Check(look.content.get()) &&
               PyList_SetSlice(look.content.get(), 0, PY_SSIZE_T_MAX, nullptr) < 0) {
      PyErr_Clear();  // the expected MemoryError: a count is too high, and the entry stays
    }
  }
}

std::vector<Mutation> EarlyContent::changes(const std::unordered_set<BorrowedRef>& young) const {
  std::vector<Mutation> changes;
  for (const Look& look : looks_) {
    if (!young.contains(look.object)) continue;
    Ref now = look_at(look.object, look.part);
    if (!same_look(look.content, now)) changes.push_back({look.object, look.part, look.content, now, look.content});
  }
  return changes;
}

}  // namespace midflight
