#include "cpython/error.h"

#include <chrono>
#include <thread>

namespace midflight {

Ref take_error() {
  PyObject *type = nullptr, *value = nullptr, *trace = nullptr;
  PyErr_Fetch(&type, &value, &trace);
  PyErr_NormalizeException(&type, &value, &trace);
  if (value == nullptr) value = PyObject_CallNoArgs(PyExc_MemoryError);  // CPython's compiler may lose that error
  if (trace != nullptr && value != nullptr) PyException_SetTraceback(value, trace);
  Ref owned_type = Ref::steal(type), owned_trace = Ref::steal(trace);
  return Ref::steal(value);
}

void wait_for_the_end() noexcept {
  for (;;) std::this_thread::sleep_for(std::chrono::hours(1));
}

}  // namespace midflight
