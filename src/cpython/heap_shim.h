// C interface to what only CPython's internal headers declare.  The visitors must not run Python code or allocate
// objects; a non-zero result ends the walk.
#pragma once

#include "cpython/python.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef int (*midflight_object_visitor)(PyObject* object, void* context);
// Objects tracked by the collector since its last run, oldest first.
void midflight_visit_young(midflight_object_visitor visitor, void* context);
// All tracked objects, those frozen by gc.freeze() included.
void midflight_visit_heap(midflight_object_visitor visitor, void* context);

// Whether no collection, and no deallocation that CPython counts, is under way: they take objects out of these lists.
int midflight_sees_all_objects(void);

// Every Python frame that is on the stack of some thread, innermost first.
typedef int (*midflight_frame_visitor)(PyObject* code, int line, unsigned long thread, void* context);
void midflight_visit_frames(midflight_frame_visitor visitor, void* context);
// The same for frames of code that runs at the top level of one namespace.
void midflight_visit_top_frames(PyObject* namespace_dict, midflight_frame_visitor visitor, void* context);

// The code that a suspended generator or coroutine runs, which its frame keeps alive.  `PyGen_GetCode` takes no
// coroutines.
PyObject* midflight_generator_code(PyObject* generator);

// Lets a suspended generator (or coroutine), or every running frame of a code object, look names up in other builtins.
// The frame borrows `builtins`: the caller keeps it alive.
void midflight_set_suspended_builtins(PyObject* generator, PyObject* builtins);
void midflight_set_running_builtins(PyObject* code, PyObject* builtins);

// Frames borrow their globals and builtins from their function.  Makes every frame that uses `from` use `to` instead:
// the frame of one frame object, generator or coroutine, or all frames on the stacks of threads.
void midflight_retarget_frame(PyObject* owner, PyObject* from, PyObject* to);
void midflight_retarget_running(PyObject* from, PyObject* to);

#ifdef __cplusplus
}
#endif
