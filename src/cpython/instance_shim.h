// C interface to the ways in which CPython stores the attributes of an instance.
#pragma once

#include "cpython/python.h"

#ifdef __cplusplus
extern "C" {
#endif

// Borrowed references; the visitor must not change the object.
typedef void (*midflight_attribute_visitor)(PyObject* name, PyObject* value, void* context);
// Visits attributes stored inline; 0 if the object stores none so.
int midflight_visit_inline_attributes(PyObject* object, midflight_attribute_visitor visitor, void* context);
// The instance's dict if there is one already; NULL otherwise.
PyObject* midflight_existing_dict(PyObject* object);

#ifdef __cplusplus
}
#endif
