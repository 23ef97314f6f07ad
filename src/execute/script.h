// Runs a hotfix script in the live process, and notes what its own text stores.
//
// The script is compiled twice: as it stands, and with every attribute, item and `setattr` store announced to a log
// just before it is made.  The second form runs; afterwards functions that it defined get the first form's code, so
// that nothing of the instrumentation stays.
#pragma once

#include <unordered_set>
#include <vector>

#include "cpython/ref.h"

namespace midflight {

// One place that the script stored to.
struct Store {
  enum class Kind {
    module_name,  // a name in a module
    type,         // an attribute of a class
    instance,     // an attribute that an instance itself holds
    text_item,    // a name in a namespace's dict
    content,      // items of a built-in container, which has to come back in its order
    loose,        // anything else: by the ordinary attribute or item operation
  };
  Kind kind = Kind::loose;
  bool is_item = false;
  Ref object;
  Ref key;
  Ref before;             // empty: there was nothing; of a content, a copy
  std::vector<Ref> keys;  // of a content: the items that were announced
};

struct ScriptRun {
  Ref globals;
  std::vector<Store> stores;  // each place once, in order
  std::vector<Ref> young;     // objects that the script created
  std::unordered_set<BorrowedRef> young_set;
};

// Parses and compiles; raises SyntaxError and friends.
class Script {
 public:
  Script(BorrowedRef source, BorrowedRef filename, BorrowedRef name);
  // If the script raises, all its stores are taken back and the error is passed on.
  ScriptRun run();

 private:
  void use_plain_code(const std::vector<Ref>& young) const;

  Ref filename_, name_, plain_, instrumented_;
};

// The value that is at the place now; empty if there is none.
Ref current_value(const Store& store);
// Stores there directly; an empty value removes.
void put_value(const Store& store, BorrowedRef value);

}  // namespace midflight
