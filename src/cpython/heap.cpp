#include "cpython/heap.h"

#include <frameobject.h>

#include <cstdlib>

#include "cpython/integer.h"

namespace midflight {

namespace {

// Of an object of variable size; integers have more than a number in the field for it.
Py_ssize_t count_items(BorrowedRef object) {
  if (PyLong_Check(object.get())) return static_cast<Py_ssize_t>(count_digits(object));
  return std::abs(Py_SIZE(object.get()));
}

}  // namespace

std::vector<PyObject**> fields_that_hold(BorrowedRef holder, BorrowedRef target) {
  if (holds_frame(holder)) return {};
  std::size_t reported = 0;
  visit_referents(holder, [&](BorrowedRef referent) {
    if (referent == target) ++reported;
    return false;
  });
  std::vector<PyObject**> fields;
  if (reported == 0) return fields;
  PyTypeObject* type = holder.type();
  const Py_ssize_t items = type->tp_itemsize != 0 ? count_items(holder) * type->tp_itemsize : 0;
  auto* begin = reinterpret_cast<char*>(holder.get()) + sizeof(PyObject);
  auto* end = reinterpret_cast<char*>(holder.get()) + type->tp_basicsize + items;
  for (char* at = begin; at + sizeof(PyObject*) <= end; at += sizeof(PyObject*)) {
    auto** field = reinterpret_cast<PyObject**>(at);
    if (*field == target.get()) fields.push_back(field);
  }
  // The type of an instance of a heap type is traversed, too, and lies in the object's header.
  const bool own_type = target.get() == reinterpret_cast<PyObject*>(type);
  const bool complete = fields.size() == reported || (own_type && fields.size() + 1 == reported);
  if (!complete) fields.clear();
  return fields;
}

bool holds_frame(BorrowedRef object) {
  PyObject* raw = object.get();
  return PyFrame_Check(raw) || PyGen_Check(raw) || PyCoro_CheckExact(raw) || PyAsyncGen_CheckExact(raw);
}

BorrowedRef suspended_code(BorrowedRef object) {
  PyTypeObject* type = object.type();
  if (type != &PyGen_Type && type != &PyCoro_Type && type != &PyAsyncGen_Type) return {};
  if (object.as<PyGenObject>()->gi_frame_state > 0) return {};  // FRAME_COMPLETED and later: the frame is gone
  return midflight_generator_code(object.get());
}

}  // namespace midflight
