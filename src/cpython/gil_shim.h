// C interface to the fields of the GIL, which only CPython's internal headers declare.
#pragma once

#include "cpython/python.h"

#ifdef __cplusplus
extern "C" {
#endif

// How often a thread has got the GIL that another one had before it.
unsigned long midflight_gil_handovers(void);
// After how many microseconds a waiting thread asks the one that runs to let go of the GIL.
unsigned long midflight_switch_interval(void);
void midflight_set_switch_interval(unsigned long microseconds);

#ifdef __cplusplus
}
#endif
