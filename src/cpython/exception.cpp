#include "cpython/exception.h"

#include <structmember.h>

#include "cpython/type.h"

namespace midflight {

std::vector<ExceptionField> exception_fields(BorrowedRef object) {
  std::vector<ExceptionField> fields;
  if (!PyExceptionInstance_Check(object.get())) return fields;
  fields.push_back({"args", &reinterpret_cast<PyBaseExceptionObject*>(object.get())->args});
  for (PyTypeObject* type = object.type(); type != nullptr; type = type->tp_base) {
    if (is_python_class(reinterpret_cast<PyObject*>(type))) continue;  // slots are attributes
    for (const PyMemberDef* member = type->tp_members; member != nullptr && member->name != nullptr; ++member) {
      if (member->type != T_OBJECT) continue;
      fields.push_back({member->name, reinterpret_cast<PyObject**>(object.as<char>() + member->offset)});
    }
  }
  return fields;
}

}  // namespace midflight
