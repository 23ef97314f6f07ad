// Internal headers of 3.11 and 3.12 do not compile as C++, hence C.
#define Py_BUILD_CORE 1
#include "cpython/gil_shim.h"

#include "internal/pycore_interp.h"
#include "internal/pycore_pystate.h"
#include "internal/pycore_runtime.h"

static struct _gil_runtime_state* gil(void) {
#if PY_VERSION_HEX >= 0x030C0000
  return PyInterpreterState_Get()->ceval.gil;
#else
  return &_PyRuntime.ceval.gil;
#endif
}

unsigned long midflight_gil_handovers(void) { return gil()->switch_number; }
unsigned long midflight_switch_interval(void) { return gil()->interval; }
void midflight_set_switch_interval(unsigned long microseconds) { gil()->interval = microseconds; }
