// Makes the code tree of a new version: compiles what has changed, and takes the rest from the running version.
#pragma once

#include <vector>

#include "stage/stage.h"

namespace midflight {

// What compiling some statements gave: module-level code objects, and which statements they are of.
struct PartialCode {
  std::vector<Ref> code;
  std::vector<bool> compiled;  // by statement
};

// Compiles the statements of `next` whose code differs from what the running version has, so that they get the code
// that compiling the whole would give them.
PartialCode compile_changed(const StagedModule& staged, const NextAnalysis& next);

// Fills in the code tree, the pairs and the new lines.  `fresh`: by the lines of the new version.
void update_code(StagedModule& staged, const PartialCode& fresh);

}  // namespace midflight
