// What runs when a class is made, besides its own body: hooks of its bases, its metaclass, its decorators, and what
// these call.
#pragma once

#include <unordered_map>

#include "plan/holders.h"

namespace midflight {

class Making {
 public:
  // Whether such code mentions the container's name: only then can it have put the class there.
  bool may_enter(const EntrySource& source, const Statement& statement, const Holder& holder);

 private:
  std::unordered_map<BorrowedRef, Names> words_;  // by class
};

}  // namespace midflight
