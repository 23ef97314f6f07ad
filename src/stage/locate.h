// Where a module's source is: its file, or, if that has gone, where the import system finds the module now.
#pragma once

#include <string>
#include <vector>

#include "baseline/record.h"
#include "cpython/objects.h"

namespace midflight {

struct SourceFile {
  Ref content;   // bytes
  Ref filename;  // str
  Ref spec;      // empty: the file is where it was
};

// The source where the module was loaded from: its file, or what its loader gives of an archive or the like.  Raises
// OSError.
Ref read_source(const ModuleRecord& record);

// Reads the source.  A module whose file has gone may be a package by now, or stand elsewhere on the path.
SourceFile find_source(const ModuleRecord& record);

// What the finders of the import system say; empty if none finds the module.  `path` is the `__path__` of the package.
Ref find_spec(const std::string& name, BorrowedRef path);

// The dunders that the import system gives a module of this spec; one without a value is not to be there.
std::vector<Item> module_dunders(BorrowedRef spec);

}  // namespace midflight
