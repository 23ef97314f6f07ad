// The slots of an extension module that every interpreter may have, as far as this version of CPython knows them.
#pragma once

#include <array>

#include "cpython/python.h"

namespace midflight {

// `exec` fills a new module object; it is called once per interpreter.
inline auto module_slots(int (*exec)(PyObject* module)) noexcept {
  const PyModuleDef_Slot run = {Py_mod_exec, reinterpret_cast<void*>(exec)};
  const PyModuleDef_Slot end = {0, nullptr};
#if PY_VERSION_HEX >= 0x030C0000
  // Interpreters with a GIL of their own came with 3.12 (PEP 684); before, the slot is an error.
  return std::array{run, PyModuleDef_Slot{Py_mod_multiple_interpreters, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED}, end};
#else
  return std::array{run, end};
#endif
}

}  // namespace midflight
