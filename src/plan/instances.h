// Live instances of changed classes, and what they need beyond new code.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "cpython/ref.h"
#include "plan/plan.h"

namespace midflight {

// The live instances of some classes and of their subclasses, found by one walk over the heap when they are first asked
// for.
class InstanceIndex {
 public:
  void want(BorrowedRef type) { instances_.try_emplace(type); }
  const std::vector<Ref>& of(BorrowedRef type);

 private:
  void walk();
  std::unordered_map<BorrowedRef, std::vector<Ref>> instances_;
  bool walked_ = false;
};

// All live instances of the classes and of their subclasses, each once.
std::vector<Ref> live_instances(const std::vector<BorrowedRef>& classes);
// "3 live instances", for a message.
std::string count_instances(BorrowedRef type);

// What instances of merged classes need: values for new fields of dataclasses and attrs classes, and slots whose
// storage was another slot's emptied.  Runs the factories of fields.
void plan_instances(const std::vector<std::pair<BorrowedRef, BorrowedRef>>& classes, Plan& plan);

// Whether no instance has come since the plan was made.
bool serves_all_instances(const Plan& plan);

}  // namespace midflight
