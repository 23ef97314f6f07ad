// Puts announcements of stores into the syntax tree of a hotfix script.
#pragma once

#include "cpython/ref.h"

namespace midflight {

// Names of the functions that an instrumented script calls.
inline constexpr const char* kNoteAttribute = "__midflight_attribute__";  // (object, name) -> object
inline constexpr const char* kNoteObject = "__midflight_object__";        // (object) -> object, then ...
inline constexpr const char* kNoteKey = "__midflight_key__";              // (key) -> key
inline constexpr const char* kNoteWhole = "__midflight_whole__";          // (object) -> object; a slice of it is stored
inline constexpr const char* kSetAttribute = "__midflight_setattr__";
inline constexpr const char* kDeleteAttribute = "__midflight_delattr__";

// Changes `tree` in place.
void instrument_stores(BorrowedRef tree);

}  // namespace midflight
