#include "engine/lent_dicts.h"

#include <algorithm>

#include "cpython/instance.h"

namespace midflight {

void LentDicts::note_users(const Writes& writes) {
  if (lent_.empty()) return;
  for (const auto& write : writes) {
    const auto* function = dynamic_cast<const FunctionWrite*>(write.get());
    if (function == nullptr) continue;
    const BorrowedRef target = function->target();
    for (Lent& lent : lent_) {
      if (!(lent.dict == globals_of(target)) && !(lent.dict == builtins_of(target))) continue;
      Ref user = require(PyWeakref_NewRef(code_of(target).get(), nullptr));
      const bool known = std::find(lent.users.begin(), lent.users.end(), user) != lent.users.end();
      if (!known) lent.users.push_back(std::move(user));
    }
  }
}

void LentDicts::add_script(BorrowedRef globals, const Writes& writes) {
  note_users(writes);
  std::vector<BorrowedRef> codes;
  for (const auto& write : writes) {
    if (const auto* function = dynamic_cast<const FunctionWrite*>(write.get())) codes.push_back(function->code());
  }
  lent_.push_back(lend(globals, codes));
}

void LentDicts::release() {
  std::vector<Lent> unused;
  unused.reserve(lent_.size());
  std::erase_if(lent_, [&](Lent& lent) {
    const bool used = std::any_of(lent.users.begin(), lent.users.end(),
                                  [](const Ref& user) { return static_cast<bool>(weak_referent(user)); });
    if (!used) unused.push_back(std::move(lent));
    return !used;
  });
}

}  // namespace midflight
