#include "plan/layouts.h"

#include <algorithm>

#include "cpython/type.h"

namespace midflight {

std::vector<Slot> Layouts::slots(BorrowedRef type) const {
  std::vector<Slot> slots;
  for (; is_python_class(type); type = best_base(type)) {
    if (BorrowedRef adopted = adopted_by(type)) type = adopted;
    const std::vector<Slot> own = own_slots(type);
    slots.insert(slots.end(), own.begin(), own.end());
    for (const SlotChange& change : plan_.slot_changes) {
      if (!(change.type == type)) continue;
      for (const Slot& slot : change.removed) std::erase(slots, slot);
      slots.insert(slots.end(), change.added.begin(), change.added.end());
    }
  }
  std::sort(slots.begin(), slots.end(), [](const Slot& a, const Slot& b) { return a.offset < b.offset; });
  return slots;
}

std::size_t Layouts::storage(BorrowedRef type) const {
  std::size_t count = 0;
  for (; is_python_class(type); type = best_base(type)) {
    if (BorrowedRef adopted = adopted_by(type)) type = adopted;
    count += own_storage(type).size();
  }
  return count;
}

BorrowedRef Layouts::adopted_by(BorrowedRef live) const {
  for (const LayoutChange& change : plan_.layout_changes) {
    if (change.live == live) return change.scratch;
  }
  return {};
}

bool Layouts::moves(BorrowedRef live) const {
  for (; is_python_class(live); live = best_base(live)) {
    if (adopted_by(live)) return true;
  }
  return false;
}

bool Layouts::same(BorrowedRef scratch, BorrowedRef live) const {
  if (adopted_by(live) == scratch) return true;
  return same_layout(scratch, live) && slots(scratch) == slots(live);
}

}  // namespace midflight
