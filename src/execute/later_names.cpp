#include "execute/later_names.h"

#include <algorithm>
#include <utility>

#include "cpython/objects.h"

namespace midflight {

LaterNames::LaterNames(const StagedModule& module, BorrowedRef dict, std::size_t statement) : dict_(Ref::borrow(dict)) {
  std::vector<std::pair<std::size_t, Item>> present;
  std::size_t place = 0;  // a name that no text binds stays behind the one before it
  for (Item& item : dict_items(dict)) {
    const std::vector<std::size_t>& binders = module.next->binders_of(is_str(item.key) ? to_text(item.key) : "");
    if (!binders.empty()) place = binders.front();
    if (place < statement || binders.empty()) {
      present.emplace_back(place, std::move(item));
    } else {
      later_.push_back(std::move(item));
    }
  }
  std::stable_sort(present.begin(), present.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  PyDict_Clear(dict.get());
  for (const auto& [binder, item] : present) set_item(dict, item.key, item.value);
}

void LaterNames::restore() {
  for (const Item& item : later_) {
    if (!find_item(dict_, item.key)) set_item(dict_, item.key, item.value);
  }
}

}  // namespace midflight
