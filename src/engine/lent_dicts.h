// Dicts that frames use as globals or builtins without holding them: the namespaces of hotfix scripts, and builtins
// that know names which have gone.  They stay until no code that ran with them is left.
#pragma once

#include <vector>

#include "plan/plan.h"

namespace midflight {

class LentDicts {
 public:
  void reserve(std::size_t more) { lent_.reserve(lent_.size() + more); }
  void add(Lent lent) noexcept { lent_.push_back(std::move(lent)); }  // REQUIRES: room
  // The namespace of a hotfix's script: frames of functions that the writes change borrow it, also after an undo.
  void add_script(BorrowedRef globals, const Writes& writes);
  // Called before the writes are made: frames of functions that are about to leave such a dict borrow it, with whatever
  // code somebody else gave to them.
  void note_users(const Writes& writes);
  // Lets go of those that nobody can use any more.  Finalisers may run.
  void release();

 private:
  std::vector<Lent> lent_;
};

}  // namespace midflight
