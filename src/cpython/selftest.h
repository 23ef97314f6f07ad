// Checks, in the running interpreter, what this folder takes for granted about CPython's structs.
//
// A build is for one minor version; a patch release, a vendor's build or other compile options may still differ from
// what was tested.  Called once when the extension is imported, on objects made for the purpose; takes well under 2 ms.
#pragma once

namespace midflight {

// Throws ImportError, naming what does not hold and the version.  Runs Python code of its own, none of the program's.
void self_test();

}  // namespace midflight
