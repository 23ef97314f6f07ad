// Classes without live instances take the layout that their new version has: its slots where it has them, its dict, its
// room for weak references.  Their subclasses, which have no instances either, move along.
#pragma once

#include <unordered_map>
#include <unordered_set>

#include "diff/correspond.h"
#include "plan/plan.h"

namespace midflight {

class LayoutAdoption {
 public:
  LayoutAdoption(const std::vector<Ref>& young, const Translation& live_of) : young_(young), live_of_(live_of) {}
  // Whether instances are laid out otherwise in the new version.
  bool differ(BorrowedRef live, BorrowedRef scratch) const;
  // Whether the class, and the classes that decide its layout, can take the new one.
  bool may_adopt(BorrowedRef live, BorrowedRef scratch);

 private:
  bool decide(BorrowedRef live, BorrowedRef scratch);
  bool has_instances(BorrowedRef live);
  const std::vector<Ref>& young_;  // what the new code made
  const Translation& live_of_;
  std::unordered_map<BorrowedRef, bool> answers_;
  std::unordered_map<BorrowedRef, std::size_t> instances_;
  bool counted_ = false;
};

// The ancestors that add slots, along the bases that decide the layout, as live classes.
std::vector<BorrowedRef> slotted_ancestors(BorrowedRef type, const Translation& live_of);

// The write for all changes of layouts of a plan, before any other.  Instances that the new code made of its own
// versions of the classes become instances of the live ones in the same moment.
void plan_layouts(const Translation& live_of, Plan& plan);

// Why a committed update cannot be taken back: instances in a newer layout.  Empty if it can.
std::string why_layouts_stay(const Writes& writes);

}  // namespace midflight
