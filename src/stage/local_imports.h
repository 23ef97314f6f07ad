// Names that code uses where a function or a class body imports them for itself.
//
// They have names of their own, as if the module had imported them: `n@hub:names` is what
// `from hub import names as n` binds, `h@~pack/hub` what `from .pack import hub as h` does.  No source can say that.
#pragma once

#include <optional>
#include <string>

#include "stage/statement.h"

namespace midflight {

std::string name_of_local_import(const ImportBinding& import);
// What such a name means; none: it is no such name.
std::optional<ImportBinding> local_import(const std::string& name);
// A (dotted) name as the source says it, and whether names contain one that the source says so.
std::string written_name(const std::string& name);
bool contains_written(const Names& names, const std::string& name);

}  // namespace midflight
