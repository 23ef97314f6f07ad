// `isinstance` and `issubclass` for code that runs in scratch namespaces.
//
// Objects and classes that do not change are live ones there, next to scratch versions of classes that do.  After the
// update the two versions of a class are one; so an instance of either counts as one of both.
#pragma once

#include "cpython/ref.h"

namespace midflight {

struct Scratch;

class InstanceChecks {
 public:
  explicit InstanceChecks(const Scratch& scratch);
  InstanceChecks(const InstanceChecks&) = delete;
  InstanceChecks& operator=(const InstanceChecks&) = delete;
  ~InstanceChecks();  // whoever has kept one of the functions has the built-in one from now on

  // Puts the two into a copy of the builtins.
  void replace_in(BorrowedRef builtins);

  // What `original`, one of the two built-in functions, says of the other version of the class or classes.
  bool holds_of_other_version(BorrowedRef original, BorrowedRef object, BorrowedRef classes) const;

 private:
  Ref other_version(BorrowedRef type) const;  // empty if there is none

  const Scratch& scratch_;
  Ref capsule_;
};

}  // namespace midflight
