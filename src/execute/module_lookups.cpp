#include "execute/module_lookups.h"

#include <algorithm>

#include "cpython/function.h"
#include "cpython/objects.h"

namespace midflight {
namespace {

// What is called a dotted name, through modules only.
Ref find_dotted(BorrowedRef space, const std::string& name) {
  const std::size_t dot = name.find('.');
  Ref value = find_item(space, name.substr(0, dot).c_str());
  if (dot == std::string::npos || !value) return value;
  return PyModule_Check(value.get()) ? find_dotted(PyModule_GetDict(value.get()), name.substr(dot + 1)) : Ref();
}

bool uses_modules(BorrowedRef code) {
  const std::vector<Ref> names = sequence_items(code_names(code));
  const auto has = [&](const char* word) {
    return std::any_of(names.begin(), names.end(), [&](const Ref& name) { return text_equals(name, word); });
  };
  return (has("sys") && has("modules")) || has("import_module");
}

}  // namespace

bool looks_into_modules(const StagedModule& module, const Statement& statement) {
  const NameUses& uses = statement->run;
  if (uses.chains.contains("sys.modules") || uses.attributes.contains("__subclasses__")) return true;
  if (statement.kind != StatementKind::expression || !uses.reads.contains("__name__")) return false;
  BorrowedRef space = module.record->namespace_dict();
  const auto looks = [&](const std::string& name) {
    Ref callee = find_dotted(space, name);
    return callee && is_function(callee) && uses_modules(code_of(callee));
  };
  return std::any_of(uses.called.begin(), uses.called.end(), looks) ||
         std::any_of(uses.chains.begin(), uses.chains.end(), looks);
}

}  // namespace midflight
