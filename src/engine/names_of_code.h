// The names that code uses as it runs: with class bodies in it, and functions that it may call by a name that it uses.
#pragma once

#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "cpython/ref.h"

namespace midflight {

class NamesOfCode {
 public:
  explicit NamesOfCode(BorrowedRef code) { add(code); }
  const std::vector<Ref>& in_order() const { return names_; }  // interned
  bool contains(BorrowedRef name) const { return known_.contains(name); }

 private:
  void add(BorrowedRef code);

  std::vector<Ref> names_;
  std::unordered_set<BorrowedRef> known_;
};

// Each taken once.
class KnownNames {
 public:
  std::shared_ptr<const NamesOfCode> of(BorrowedRef code);
  // Whoever uses some still has them.
  void forget() noexcept { const auto gone = std::exchange(known_, {}); }

 private:
  struct Entry {
    Ref code;  // so that its address is not used again
    std::shared_ptr<const NamesOfCode> names;
  };
  std::unordered_map<BorrowedRef, Entry> known_;
};

}  // namespace midflight
