#include "execute/star_imports.h"

#include "cpython/objects.h"
#include "execute/world.h"

namespace midflight {

Names exported_names(BorrowedRef namespace_dict, BorrowedRef all) {
  Names names;
  if (all && (PyList_Check(all.get()) || PyTuple_Check(all.get()))) {
    for (const Ref& name : sequence_items(all)) {
      if (is_str(name)) names.insert(to_text(name));
    }
    return names;
  }
  for (const Item& item : dict_items(namespace_dict)) {
    if (is_str(item.key) && !to_text(item.key).starts_with("_")) names.insert(to_text(item.key));
  }
  return names;
}

Names star_imported(const ModuleRecord& record, const Analysis& source) {
  Names modules;
  for (const Statement& statement : source.statements) {
    if (!statement->star_import) continue;
    for (const ImportBinding& import : statement->imports) {
      if (import.attribute == "*") modules.insert(absolute_module(record, import));
    }
  }
  return modules;
}

Names exported_by(const Names& modules) {
  Names names;
  for (const std::string& name : modules) {
    const Ref module = find_item(PyImport_GetModuleDict(), name.c_str());
    if (!module || !PyModule_Check(module.get())) continue;
    const BorrowedRef dict = PyModule_GetDict(module.get());
    names.merge(exported_names(dict, find_item(dict, "__all__")));
  }
  return names;
}

}  // namespace midflight
