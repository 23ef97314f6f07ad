// Allocation faults: tests let one allocation of the engine fail, or all from one on.
//
// Compiled in by the CMake option MIDFLIGHT_ALLOCATION_FAULTS only: CPython's allocators are wrapped while a fault is
// armed, and the extension's `operator new` looks at a number.  Counted are the allocations of the thread that has
// armed it, by whomever: the engine, CPython on its behalf, new code.
#pragma once

namespace midflight {

bool have_allocation_faults();

// From now on the allocations from the `first`-th to before the `last`-th fail, in this thread.
void arm_allocation_faults(long first, long last);

// Ends it; how many allocations there were, and how many of them have failed.
struct AllocationCount {
  long made = 0;
  long failed = 0;
};
AllocationCount disarm_allocation_faults();

}  // namespace midflight
