#include "plan/numbers.h"

#include <algorithm>
#include <unordered_set>

#include "baseline/hashed.h"
#include "cpython/integer.h"
#include "cpython/layout.h"

namespace midflight {
namespace {

// All members at once: one walk sees whether a hash table knows any.
class NumbersWrite : public Write {
 public:
  void add(BorrowedRef live, const IntegerValue& next) {
    members_.push_back({Ref::borrow(live), next, IntegerValue(live), next});
  }
  void exchange() override {
    for (Member& member : members_) {
      member.next.exchange(member.live);
      std::swap(member.planned_for, member.stored);
    }
  }
  bool holds() const override {
    return std::all_of(members_.begin(), members_.end(),
                       [](const Member& member) { return IntegerValue(member.live) == member.planned_for; }) &&
           !are_hashed();
  }
  bool are_hashed() const {
    std::unordered_set<BorrowedRef> lives;
    for (const Member& member : members_) lives.insert(member.live);
    return !sees_all_objects() || may_be_hashed(lives);
  }
  void translate(const std::unordered_map<BorrowedRef, BorrowedRef>&) override {}
  BorrowedRef target() const override { return members_.front().live; }

 private:
  struct Member {
    Ref live;
    IntegerValue next;                 // what will be stored
    IntegerValue planned_for, stored;  // what is live now, and after the exchange
  };
  std::vector<Member> members_;
};

}  // namespace

void plan_number(BorrowedRef live, BorrowedRef scratch, Plan& plan) {
  NumbersWrite* numbers = nullptr;
  for (const auto& write : plan.writes) {
    if (auto* found = dynamic_cast<NumbersWrite*>(write.get())) numbers = found;
  }
  if (numbers == nullptr) {
    auto added = std::make_unique<NumbersWrite>();
    numbers = added.get();
    plan.writes.push_back(std::move(added));
  }
  numbers->add(live, IntegerValue(scratch));
}

bool do_numbers_stay(const Writes& writes) {
  return std::any_of(writes.begin(), writes.end(), [](const auto& write) {
    const auto* numbers = dynamic_cast<const NumbersWrite*>(write.get());
    return numbers != nullptr && numbers->are_hashed();
  });
}

}  // namespace midflight
