// Instance attributes that are stored inline, read without turning them into a dict.
#define Py_BUILD_CORE 1
#include "cpython/instance_shim.h"

#include "internal/pycore_dict.h"
#include "internal/pycore_object.h"

static int visit_values(PyObject* object, PyDictValues* values, midflight_attribute_visitor visitor, void* context) {
  PyDictKeysObject* keys = ((PyHeapTypeObject*)Py_TYPE(object))->ht_cached_keys;
  if (keys == NULL || values == NULL) return 0;
  for (Py_ssize_t i = 0; i < keys->dk_nentries; ++i) {
    PyObject* value = values->values[i];
    if (value != NULL) visitor(DK_UNICODE_ENTRIES(keys)[i].me_key, value, context);
  }
  return 1;
}

int midflight_visit_inline_attributes(PyObject* object, midflight_attribute_visitor visitor, void* context) {
#if PY_VERSION_HEX >= 0x030D0000
  if ((Py_TYPE(object)->tp_flags & Py_TPFLAGS_INLINE_VALUES) == 0) return 0;
  PyDictValues* values = _PyObject_InlineValues(object);
  if (!values->valid || _PyObject_ManagedDictPointer(object)->dict != NULL) return 0;
  return visit_values(object, values, visitor, context);
#elif PY_VERSION_HEX >= 0x030C0000
  if ((Py_TYPE(object)->tp_flags & Py_TPFLAGS_MANAGED_DICT) == 0) return 0;
  PyDictOrValues stored = *_PyObject_DictOrValuesPointer(object);
  if (!_PyDictOrValues_IsValues(stored)) return 0;
  return visit_values(object, _PyDictOrValues_GetValues(stored), visitor, context);
#else
  if ((Py_TYPE(object)->tp_flags & Py_TPFLAGS_MANAGED_DICT) == 0) return 0;
  PyDictValues* values = *_PyObject_ValuesPointer(object);
  return values != NULL && visit_values(object, values, visitor, context);
#endif
}

PyObject* midflight_existing_dict(PyObject* object) {
#if PY_VERSION_HEX >= 0x030D0000
  if ((Py_TYPE(object)->tp_flags & Py_TPFLAGS_MANAGED_DICT) != 0) {
    return (PyObject*)_PyObject_ManagedDictPointer(object)->dict;
  }
#elif PY_VERSION_HEX >= 0x030C0000
  if ((Py_TYPE(object)->tp_flags & Py_TPFLAGS_MANAGED_DICT) != 0) {
    PyDictOrValues stored = *_PyObject_DictOrValuesPointer(object);
    return _PyDictOrValues_IsValues(stored) ? NULL : _PyDictOrValues_GetDict(stored);
  }
#else
  if ((Py_TYPE(object)->tp_flags & Py_TPFLAGS_MANAGED_DICT) != 0) return *_PyObject_ManagedDictPointer(object);
#endif
  PyObject** pointer = _PyObject_GetDictPtr(object);
  return pointer != NULL ? *pointer : NULL;
}
