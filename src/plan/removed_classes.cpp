#include "plan/removed_classes.h"

#include "cpython/function.h"
#include "cpython/heap.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

long count_referents(BorrowedRef holder, BorrowedRef object) {
  long count = 0;
  visit_referents(holder, [&](BorrowedRef referent) {
    count += referent == object ? 1 : 0;
    return false;
  });
  return count;
}

// References to the class from what it is made of: its method resolution order, descriptors, `__class__` cells.
long own_references(BorrowedRef type) {
  long count = count_referents(mro_of(type), type);
  std::unordered_set<BorrowedRef> cells;  // functions share them
  for (const Item& item : dict_items(own_dict(type))) {
    if (!item.value) continue;
    if (!is_function(item.value)) {
      count += count_referents(item.value, type);
    } else if (BorrowedRef closure = closure_of(item.value)) {
      for (const Ref& cell : sequence_items(closure)) {
        if (cell_content(cell) == type && cells.insert(cell).second) ++count;
      }
    }
  }
  return count;
}

// Hides the class, of whose references `held` are the record's, and the classes that only it leads to.
void hide(BorrowedRef type, long held, std::vector<Ref>& hidden) {
  if (Py_REFCNT(type.get()) != own_references(type) + held) return;
  for (const Item& item : dict_items(own_dict(type))) {
    const bool nested = item.value && is_type(item.value) && is_python_class(item.value) && !(item.value == type);
    if (nested) hide(item.value, count_referents(own_dict(type), item.value) + 1, hidden);  // one by the list of items
  }
  if (count_subclass_lists(type) <= 0) return;
  hidden.push_back(Ref::borrow(type));
  leave_subclass_lists(type);
}

long references_of(const std::vector<const Writes*>& kept, BorrowedRef type) {
  long count = 0;
  for (const Writes* writes : kept) {
    for (const auto& write : *writes) count += write->references(type);
  }
  return count;
}

void hide_all(const Writes& writes, const std::vector<const Writes*>& kept, std::vector<Ref>& hidden) {
  for (const auto& write : writes) {
    const auto* name = dynamic_cast<const NameWrite*>(write.get());
    if (name == nullptr || !name->stored() || !is_type(name->stored()) || !is_python_class(name->stored())) continue;
    hide(name->stored(), references_of(kept, name->stored()), hidden);
  }
}

}  // namespace

void hide_removed_classes(const Writes& writes, const std::vector<const Writes*>& kept,
                          std::vector<Ref>& hidden) noexcept {
  try {
    hide_all(writes, kept, hidden);
  } catch (const std::bad_alloc&) {
    return;
  } catch (const PythonError&) {
    PyErr_Clear();  // the expected MemoryError: no code of the program is called
  }
}

}  // namespace midflight
