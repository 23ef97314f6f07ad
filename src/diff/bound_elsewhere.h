// Names that imports bind to objects of other modules: what stands there now is not what stood there.
#pragma once

#include <string>

#include "cpython/objects.h"
#include "execute/scratch.h"
#include "execute/world.h"

namespace midflight {

// The import of the new version that has bound the name to the scratch object; null: none has.
const ImportBinding* import_of(const Scratch& scratch, const ScratchModule& module, const std::string& name,
                               BorrowedRef object);

// Whether an import has bound the live object of this name, or binds the scratch one, so that they do not stand for
// each other.
bool is_bound_elsewhere(const Scratch& scratch, const World& world, const ScratchModule& module,
                        const Item& scratch_item);

}  // namespace midflight
