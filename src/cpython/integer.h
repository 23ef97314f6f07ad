// The number that an instance of a subclass of `int` is, exchanged in place.  Its memory has room for as many digits as
// it was made with, and its attributes lie behind them: only numbers of as many digits fit.
//
// The hash of such an object goes with its number: who exchanges it makes sure that no hash table knows the object.
#pragma once

#include <cstdint>
#include <vector>

#include "cpython/ref.h"

namespace midflight {

// How many digits an instance of `int` or a subclass has room for.
std::size_t count_digits(BorrowedRef object);

class IntegerValue {
 public:
  // REQUIRES: `object` is an instance of `int` or a subclass.
  explicit IntegerValue(BorrowedRef object);
  bool operator==(const IntegerValue&) const = default;
  // Whether an object of this value has room for the other one.
  bool fits(const IntegerValue& other) const { return digits_.size() == other.digits_.size(); }
  // Exchanges this value with the object's.  REQUIRES: a subclass's instance, whose value fits.
  void exchange(BorrowedRef object) noexcept;

 private:
  std::intptr_t tag_ = 0;  // the sign and the number of digits
  std::vector<digit> digits_;
};

}  // namespace midflight
