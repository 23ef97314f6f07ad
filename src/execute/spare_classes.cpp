#include "execute/spare_classes.h"

#include "cpython/heap.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {

void hide_spare_classes(const Scratch& scratch, const std::unordered_set<BorrowedRef>& spare) {
  if (spare.empty()) return;
  std::unordered_map<BorrowedRef, long> references;
  for (BorrowedRef type : spare) references[type] = 1;  // the list of young objects
  const auto count = [&](BorrowedRef referent) {
    auto found = references.find(referent);
    if (found != references.end()) ++found->second;
    return false;
  };
  for (const Ref& object : scratch.young) visit_referents(object, count);
  for (const auto& module : scratch.modules) {
    if (!scratch.young_set.contains(module->dict)) visit_referents(module->dict, count);
  }
  for (const Mutation& mutation : scratch.mutations) visit_referents(mutation.after, count);
  for (const auto& [type, held] : references) {
    if (Py_REFCNT(type.get()) == held && count_subclass_lists(type, scratch.young_set) > 0) leave_subclass_lists(type);
  }
}

void drop_scratch_classes(const Scratch& scratch) {
  std::unordered_set<BorrowedRef> spare;
  for (const Ref& object : scratch.young) {
    if (is_type(object) && is_python_class(object)) spare.insert(object);
  }
  for (const auto& module : scratch.modules) {
    for (const Item& item : dict_items(module->dict)) {
      if (spare.contains(item.value)) remove_item(module->dict, item.key);
    }
  }
  hide_spare_classes(scratch, spare);
}

}  // namespace midflight
