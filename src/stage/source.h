// Reading source files: only when stable, and as bytes.
#pragma once

#include <string>

#include "cpython/ref.h"

namespace midflight {

// The content of a file whose size, times and inode are the same before and after the read; reads again while it is
// being written, for a bounded time.  Raises OSError, or a TimeoutError that names the file if it never rests.
Ref read_stable(BorrowedRef path);

}  // namespace midflight
