// The functions that code runs: those that names in it lead to, and so on.  Found from live values, without running
// anything.
#pragma once

#include <functional>
#include <string>
#include <unordered_set>

#include "stage/statement.h"

namespace midflight {

class CalledCode {
 public:
  // Told of each function once; what this one calls is followed if the answer is true.
  using Visit = std::function<bool(BorrowedRef function)>;
  explicit CalledCode(Visit visit) : visit_(std::move(visit)) {}

  // What a statement of the namespace calls, or has called: by its decorators, bases, and operators.
  void add_statement(BorrowedRef space, const Statement& statement);
  // What runs when the class is made.
  void add_hooks(BorrowedRef type);

 private:
  void add_dotted(BorrowedRef space, const std::string& dotted);
  void add(BorrowedRef callable, BorrowedRef owner);
  void add_code(BorrowedRef code, BorrowedRef globals, BorrowedRef owner);

  Visit visit_;
  std::unordered_set<BorrowedRef> seen_;
};

}  // namespace midflight
