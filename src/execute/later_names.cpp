#include "execute/later_names.h"

#include <algorithm>
#include <map>
#include <utility>

#include "cpython/objects.h"

namespace midflight {
namespace {

std::map<std::string, std::size_t> first_binders(const Analysis& analysis) {
  std::map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < analysis.statements.size(); ++i) {
    for (const std::string& name : analysis.statements[i]->run.binds) first.emplace(name, i);
  }
  return first;
}

}  // namespace

LaterNames::LaterNames(const StagedModule& module, BorrowedRef dict, std::size_t statement) : dict_(Ref::borrow(dict)) {
  const std::map<std::string, std::size_t> first = first_binders(*module.next);
  std::vector<std::pair<std::size_t, Item>> present;
  std::size_t place = 0;  // a name that no text binds stays behind the one before it
  for (Item& item : dict_items(dict)) {
    const auto binder = is_str(item.key) ? first.find(to_text(item.key)) : first.end();
    if (binder != first.end()) place = binder->second;
    if (place < statement || binder == first.end()) {
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
