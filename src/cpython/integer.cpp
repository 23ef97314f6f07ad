#include "cpython/integer.h"

#include <algorithm>
#include <cstdlib>

namespace midflight {
namespace {

#if PY_VERSION_HEX >= 0x030C0000
constexpr int kSignBits = 3;  // below the number of digits in the tag
std::intptr_t tag_of(PyLongObject* integer) { return static_cast<std::intptr_t>(integer->long_value.lv_tag); }
void set_tag(PyLongObject* integer, std::intptr_t tag) {
  integer->long_value.lv_tag = static_cast<std::uintptr_t>(tag);
}
digit* digits_of(PyLongObject* integer) { return integer->long_value.ob_digit; }
std::size_t count_digits(std::intptr_t tag) { return static_cast<std::size_t>(tag) >> kSignBits; }
#else
std::intptr_t tag_of(PyLongObject* integer) { return Py_SIZE(integer); }
void set_tag(PyLongObject* integer, std::intptr_t tag) { Py_SET_SIZE(integer, tag); }
digit* digits_of(PyLongObject* integer) { return integer->ob_digit; }
std::size_t count_digits(std::intptr_t tag) { return static_cast<std::size_t>(std::abs(tag)); }
#endif

}  // namespace

std::size_t count_digits(BorrowedRef object) { return count_digits(tag_of(object.as<PyLongObject>())); }

IntegerValue::IntegerValue(BorrowedRef object) {
  auto* integer = object.as<PyLongObject>();
  tag_ = tag_of(integer);
  digits_.assign(digits_of(integer), digits_of(integer) + count_digits(tag_));
}

void IntegerValue::exchange(BorrowedRef object) noexcept {
  auto* integer = object.as<PyLongObject>();
  const std::intptr_t tag = tag_of(integer);
  set_tag(integer, tag_);
  tag_ = tag;
  std::swap_ranges(digits_.begin(), digits_.end(), digits_of(integer));
}

}  // namespace midflight
