// The one place that includes Python.h; everything else includes this header or one above it.
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <structmember.h>
