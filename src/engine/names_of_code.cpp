#include "engine/names_of_code.h"

#include "cpython/function.h"
#include "cpython/objects.h"
#include "stage/code_tree.h"

namespace midflight {

namespace {

// What gives a module by a name that stands in a text.
bool looks_up_modules(BorrowedRef name) {
  return text_equals(name, "import_module") || text_equals(name, "__import__") || text_equals(name, "modules");
}

}  // namespace

void NamesOfCode::add(BorrowedRef code) {
  const std::size_t before = names_.size();
  bool uses_texts = false;
  for (Ref& name : sequence_items(code_names(code))) {
    uses_texts |= looks_up_modules(name);
    if (known_.insert(name).second) names_.push_back(std::move(name));
  }
  for (Ref& constant : uses_texts ? sequence_items(code_constants(code)) : std::vector<Ref>()) {
    if (!PyUnicode_CheckExact(constant.get())) continue;
    Ref text = interned(std::move(constant));
    if (known_.insert(text).second) names_.push_back(std::move(text));
  }
  if (names_.size() == before) return;
  for (const Ref& inner : nested_code(code)) {
    if (known_.contains(code_name(inner))) add(inner);
  }
}

std::shared_ptr<const NamesOfCode> KnownNames::of(BorrowedRef code) {
  const auto known = known_.find(code);
  if (known != known_.end()) return known->second.names;
  return known_.emplace(code, Entry{Ref::borrow(code), std::make_shared<const NamesOfCode>(code)}).first->second.names;
}

}  // namespace midflight
