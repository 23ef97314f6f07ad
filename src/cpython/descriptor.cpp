#include "cpython/descriptor.h"

namespace midflight {
namespace {

// They follow the head of the object, in this order.
std::size_t count_fields(BorrowedRef object) {
  if (PyObject_TypeCheck(object.get(), &PyProperty_Type)) return 4;
  const bool wraps =
      PyObject_TypeCheck(object.get(), &PyStaticMethod_Type) || PyObject_TypeCheck(object.get(), &PyClassMethod_Type);
  return wraps ? 1 : 0;
}

}  // namespace

bool is_descriptor(BorrowedRef object) { return count_fields(object) != 0; }

std::vector<PyObject**> descriptor_fields(BorrowedRef object) {
  auto** first = reinterpret_cast<PyObject**>(object.as<char>() + sizeof(PyObject));
  std::vector<PyObject**> fields;
  for (std::size_t i = 0; i < count_fields(object); ++i) fields.push_back(first + i);
  return fields;
}

}  // namespace midflight
