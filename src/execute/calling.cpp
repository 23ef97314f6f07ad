#include "execute/calling.h"

#include <string_view>

#include "cpython/function.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {

bool calls_its_arguments(BorrowedRef callable) {
  if (!callable) return false;
  if (PyType_Check(callable.get())) {
    const std::string_view name = callable.as<PyTypeObject>()->tp_name;
    return name.starts_with("itertools.");
  }
  if (is_function(callable)) {
    BorrowedRef home = module_name_of(callable);
    return home && is_str(home) && text_equals(home, "re") && text_equals(code_name(code_of(callable)), "sub");
  }
  if (!PyCFunction_Check(callable.get())) return false;
  const std::string_view name = callable.as<PyCFunctionObject>()->m_ml->ml_name;
  Ref module = find_attr(callable, "__module__");
  if (!module || !is_str(module)) return false;
  return (name == "reduce" && text_equals(module, "_functools")) || text_equals(module, "_operator");
}

bool keeps_to_call(BorrowedRef callable) {
  return callable && PyType_Check(callable.get()) &&
         std::string_view(callable.as<PyTypeObject>()->tp_name) == "collections.defaultdict";
}

}  // namespace midflight
