// The bridge between C++ exceptions and pending Python errors.
//
// `PythonError` means: a Python error is set in this thread.  `require()` throws it where the C API reports one;
// `guarded()` at the boundary of the extension turns it back.  Nothing in between clears a Python error unless a
// comment names the one that is expected.
#pragma once

#include <exception>
#include <new>
#include <stdexcept>
#include <string>
#include <utility>

#include "cpython/ref.h"

namespace midflight {

struct PythonError : std::exception {
  const char* what() const noexcept override { return "a Python error is set"; }
};

// Gives the new reference that a C API function returned, or throws its error.
inline Ref require(PyObject* result) {
  if (result == nullptr) throw PythonError();
  return Ref::steal(result);
}

// Passes on a C API status, or throws its error (negative).
inline int require(int status) {
  if (status < 0) throw PythonError();
  return status;
}

[[noreturn]] inline void raise(BorrowedRef type, const std::string& message) {
  PyErr_SetString(type.get(), message.c_str());
  throw PythonError();
}

// A bug of the engine, found before anything was written.
inline void check(bool holds, const char* claim) {
  if (!holds) throw std::logic_error(claim);
}

// Keeps the pending error (if any) aside while cleaning up, and restores it at the end of the scope.
class ErrorScope {
 public:
  ErrorScope() { PyErr_Fetch(&type_, &value_, &trace_); }
  ~ErrorScope() { PyErr_Restore(type_, value_, trace_); }
  ErrorScope(const ErrorScope&) = delete;
  ErrorScope& operator=(const ErrorScope&) = delete;

 private:
  PyObject* type_ = nullptr;
  PyObject* value_ = nullptr;
  PyObject* trace_ = nullptr;
};

// Takes the pending error as an exception object, with its traceback.
Ref take_error();

// Calls what may run code of the program, or gives up the GIL.  Where CPython ends this thread meanwhile, no destructor
// of a caller may run: they would give back references without the GIL.
template <typename Call>
auto run_python(Call&& call) {
  try {
    return std::forward<Call>(call)();
  } catch (...) {  // functions of C throw nothing else
    wait_for_the_end();
  }
}

// Runs `body`, which returns a Ref; gives what the C API expects of a function.
template <typename Body>
PyObject* guarded(Body&& body) noexcept {
  try {
    Ref result = std::forward<Body>(body)();
    return result.release();
  } catch (const PythonError&) {
    // Without memory, CPython's compiler may fail and lose the error.
    return PyErr_Occurred() != nullptr ? nullptr : PyErr_NoMemory();
  } catch (const std::bad_alloc&) {
    return PyErr_NoMemory();
  } catch (const std::exception& error) {
    PyErr_Format(PyExc_SystemError, "midflight: internal error: %s", error.what());
    return nullptr;
  } catch (...) {
    wait_for_the_end();
  }
}

}  // namespace midflight
