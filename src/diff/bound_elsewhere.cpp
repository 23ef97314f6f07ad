#include "diff/bound_elsewhere.h"

#include <algorithm>

#include "baseline/native.h"
#include "cpython/function.h"
#include "cpython/type.h"

namespace midflight {
namespace {

// The names of a module as new code sees them; empty: there is no such module.
BorrowedRef scratch_names(const Scratch& scratch, const std::string& module) {
  if (const ScratchModule* found = scratch.find(module)) return found->dict;
  const Ref live = find_item(PyImport_GetModuleDict(), module.c_str());
  return live && PyModule_Check(live.get()) ? PyModule_GetDict(live.get()) : BorrowedRef();
}

}  // namespace

const ImportBinding* import_of(const Scratch& scratch, const ScratchModule& module, const std::string& name,
                               BorrowedRef object) {
  for (const Statement& statement : module.staged->next->statements) {
    for (const ImportBinding& import : statement->imports) {
      const bool star = import.attribute == "*";
      if (!star && (import.local != name || import.attribute.empty())) continue;
      const BorrowedRef names = scratch_names(scratch, absolute_module(*module.staged, import));
      if (names && find_item(names, (star ? name : import.attribute).c_str()) == object) return &import;
    }
  }
  return nullptr;
}

bool is_bound_elsewhere(const Scratch& scratch, const World& world, const ScratchModule& module,
                        const Item& scratch_item) {
  const StagedModule& staged = *module.staged;
  const std::string name = to_text(scratch_item.key);
  if (!world.is_imported_otherwise(staged, name)) return false;
  const BorrowedRef object = scratch_item.value;
  const bool definition = is_function(object) || is_type(object) || is_lru_cache(object);
  if (!definition && world.star_names().was_imported(staged, name)) return true;
  const ImportBinding* import = import_of(scratch, module, name, object);
  if (import == nullptr) return false;
  const std::vector<std::size_t>& binders = staged.next->binders_of(name);
  const bool is_made_here_too = std::any_of(binders.begin(), binders.end(), [&](std::size_t i) {
    return staged.next->statements[i].kind != StatementKind::import;
  });
  return is_made_here_too || live_import(staged, *import, name);
}

}  // namespace midflight
