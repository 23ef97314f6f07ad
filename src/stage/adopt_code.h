// Modules that were not recorded when they were imported: whether a source is what they were made from.
#pragma once

#include "baseline/record.h"

namespace midflight {

// The code that a module is running at its top level, as a program's `__main__` does, or a module in the midst of its
// import.
struct TopLevel {
  Ref code;  // empty: it runs none
  int line = 0;
};
TopLevel running_top_level(const ModuleRecord& record);

// Makes the code tree from `record.source`, with the live functions' own code objects in it; `everywhere` looks for
// functions that the namespace does not lead to; `replaced` is code that live functions had before a hotfix.  False:
// what runs was made from another source; the record is then as before.
bool adopt_live_code(ModuleRecord& record, bool everywhere, const std::vector<Ref>& replaced = {});

}  // namespace midflight
