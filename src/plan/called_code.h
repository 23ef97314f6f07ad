// The functions that code runs: those that names in it lead to, and so on.  Found from live values, without running
// anything.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <utility>

#include "cpython/ref.h"
#include "stage/statement.h"

namespace midflight {

class CalledCode {
 public:
  // A function, the class that has it as a method, and the object or class that it is called on; these may be empty.
  struct Call {
    BorrowedRef function, owner, receiver;
  };
  // Told of each call once; what the function calls is followed if the answer is true.
  using Visit = std::function<bool(const Call& call)>;
  explicit CalledCode(Visit visit) : visit_(std::move(visit)) {}

  // What a statement of the namespace calls, or has called: by its decorators, bases, and operators.
  void add_statement(BorrowedRef space, const Statement& statement);
  // What runs when the class is made.
  void add_hooks(BorrowedRef type);

 private:
  void add_dotted(BorrowedRef space, const std::string& dotted);
  void add(BorrowedRef callable, BorrowedRef owner, BorrowedRef receiver);
  void add_code(BorrowedRef code, const Call& call);

  Visit visit_;
  std::set<std::pair<PyObject*, PyObject*>> seen_;  // functions, and what they are called on
};

// An attribute as the object itself or its class has it, without running anything; empty if there is none.
Ref plain_attribute(BorrowedRef object, BorrowedRef name);
// What a dotted name of the namespace leads to by these.
Ref object_at(BorrowedRef space, const std::string& dotted);

}  // namespace midflight
