// How instances of live classes are laid out once a plan is committed.
#pragma once

#include <vector>

#include "plan/plan.h"

namespace midflight {

class Layouts {
 public:
  explicit Layouts(const Plan& plan) : plan_(plan) {}
  // All slots that an instance has, those of its class's ancestors included, by offset.
  std::vector<Slot> slots(BorrowedRef type) const;
  // How many fields for slots it has, used or not.
  std::size_t storage(BorrowedRef type) const;
  // The scratch class whose layout the live class takes, if it does; empty otherwise.
  BorrowedRef adopted_by(BorrowedRef live) const;
  // Whether the class, or one that it inherits its layout from, takes another: then instances made by new code become
  // its instances together with that.
  bool moves(BorrowedRef live) const;
  // Whether an instance of the scratch class can become one of the live class as it is.
  bool same(BorrowedRef scratch, BorrowedRef live) const;

 private:
  const Plan& plan_;
};

}  // namespace midflight
