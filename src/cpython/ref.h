// Smart references to Python objects.
//
// Rules of use:
//  1. A function that returns a `Ref` gives its caller a reference of its own.
//  2. A parameter of type `BorrowedRef` is only looked at; the caller keeps it alive for the call.
//  3. A parameter of type `Ref` by value takes the reference over.
// There is no constructor of `Ref` from a raw pointer: say `steal` (a new reference) or `borrow`.
// This header is the only place with Py_INCREF and Py_DECREF.  All functions need the GIL.
#pragma once

#include <cstddef>
#include <functional>
#include <utility>

#include "cpython/python.h"

namespace midflight {

class BorrowedRef {
 public:
  constexpr BorrowedRef() = default;
  constexpr BorrowedRef(PyObject* object) : object_(object) {}  // NOLINT: a view, like string_view
  PyObject* get() const { return object_; }
  PyTypeObject* type() const { return Py_TYPE(object_); }
  explicit operator bool() const { return object_ != nullptr; }
  friend bool operator==(BorrowedRef a, BorrowedRef b) { return a.object_ == b.object_; }
  template <typename T>
  T* as() const {
    return reinterpret_cast<T*>(object_);
  }

 private:
  PyObject* object_ = nullptr;
};

// The interpreter is ending, and CPython ends this daemon thread by unwinding its stack, which must not go on through
// here: the thread rests until the process is gone.
[[noreturn]] void wait_for_the_end() noexcept;

class Ref {
 public:
  Ref() = default;
  static Ref steal(PyObject* object) { return Ref(object); }
  static Ref borrow(BorrowedRef object) {
    Py_XINCREF(object.get());
    return Ref(object.get());
  }
  Ref(const Ref& other) : object_(other.object_) { Py_XINCREF(object_); }
  Ref(Ref&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  Ref& operator=(Ref other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }
  ~Ref() {
    try {
      Py_XDECREF(object_);
    } catch (...) {  // in a finalizer of the program
      wait_for_the_end();
    }
  }

  PyObject* get() const { return object_; }
  PyObject* release() { return std::exchange(object_, nullptr); }
  // The address of the pointer itself, for exchanging it with a field of a live object.
  PyObject** slot() { return &object_; }
  explicit operator bool() const { return object_ != nullptr; }
  operator BorrowedRef() const { return BorrowedRef(object_); }  // NOLINT: looking is always allowed
  friend bool operator==(const Ref& a, const Ref& b) { return a.object_ == b.object_; }
  // An order by address, for use as a key.
  friend bool operator<(const Ref& a, const Ref& b) { return std::less<>()(a.object_, b.object_); }
  template <typename T>
  T* as() const {
    return reinterpret_cast<T*>(object_);
  }

 private:
  explicit Ref(PyObject* object) : object_(object) {}
  PyObject* object_ = nullptr;
};

inline bool operator==(const Ref& a, BorrowedRef b) { return a.get() == b.get(); }

}  // namespace midflight

template <>
struct std::hash<midflight::BorrowedRef> {
  std::size_t operator()(midflight::BorrowedRef object) const noexcept {
    // Objects are at least 16-byte aligned; the low bits carry nothing.
    return std::hash<const void*>()(object.get()) >> 4;
  }
};
