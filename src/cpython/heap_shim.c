// Internal headers of 3.11 and 3.12 do not compile as C++, hence C.
#define Py_BUILD_CORE 1
#include "cpython/heap_shim.h"

#if PY_VERSION_HEX >= 0x030E0000
#error "midflight is not tested with this version of CPython"
#endif

#include "internal/pycore_frame.h"
#include "internal/pycore_gc.h"
#include "internal/pycore_interp.h"
#include "internal/pycore_pystate.h"

static int visit_list(PyGC_Head* head, midflight_object_visitor visitor, void* context) {
  for (PyGC_Head* node = (PyGC_Head*)head->_gc_next; node != head; node = (PyGC_Head*)node->_gc_next) {
    PyObject* object = (PyObject*)(node + 1);
    if (visitor(object, context)) return 1;
  }
  return 0;
}

void midflight_visit_young(midflight_object_visitor visitor, void* context) {
  visit_list(&PyInterpreterState_Get()->gc.generations[0].head, visitor, context);
}

void midflight_visit_heap(midflight_object_visitor visitor, void* context) {
  struct _gc_runtime_state* gc = &PyInterpreterState_Get()->gc;
  for (int generation = 0; generation < NUM_GENERATIONS; ++generation) {
    if (visit_list(&gc->generations[generation].head, visitor, context)) return;
  }
  visit_list(&gc->permanent_generation.head, visitor, context);
}

int midflight_sees_all_objects(void) {
  PyInterpreterState* interpreter = PyInterpreterState_Get();
  if (interpreter->gc.collecting) return 0;
  // From 3.13 on, deallocations share their counter with all other C recursion.
#if PY_VERSION_HEX < 0x030D0000
  PyThreadState* thread = PyInterpreterState_ThreadHead(interpreter);
  for (; thread != NULL; thread = PyThreadState_Next(thread)) {
#if PY_VERSION_HEX >= 0x030C0000
    if (thread->trash.delete_nesting != 0) return 0;
#else
    if (thread->trash_delete_nesting != 0) return 0;
#endif
  }
#endif
  return 1;
}

static struct _PyInterpreterFrame* innermost(PyThreadState* thread) {
#if PY_VERSION_HEX >= 0x030D0000
  return thread->current_frame;
#else
  return thread->cframe != NULL ? thread->cframe->current_frame : NULL;
#endif
}

static PyCodeObject* code_of_frame(struct _PyInterpreterFrame* frame) {
#if PY_VERSION_HEX >= 0x030D0000
  PyObject* code = frame->f_executable;
#else
  PyObject* code = (PyObject*)frame->f_code;
#endif
  return code != NULL && PyCode_Check(code) ? (PyCodeObject*)code : NULL;
}

PyObject* midflight_generator_code(PyObject* generator) {
  return (PyObject*)code_of_frame((struct _PyInterpreterFrame*)((PyGenObject*)generator)->gi_iframe);
}

// A thread state remembers the thread that it was made in; a host, or an interpreter's module in 3.12, may run it in
// another one.
static unsigned long thread_of(PyThreadState* state) {
  return state == PyThreadState_Get() ? PyThread_get_thread_ident() : state->thread_id;
}

static void visit_frames(PyObject* top_of, midflight_frame_visitor visitor, void* context) {
  PyThreadState* thread = PyInterpreterState_ThreadHead(PyInterpreterState_Get());
  for (; thread != NULL; thread = PyThreadState_Next(thread)) {
    for (struct _PyInterpreterFrame* frame = innermost(thread); frame != NULL; frame = frame->previous) {
      PyCodeObject* code = code_of_frame(frame);
#if PY_VERSION_HEX >= 0x030C0000
      // Entry frames of the C stack carry a code object of their own, which is nobody's function.
      if (frame->owner == FRAME_OWNED_BY_CSTACK) continue;
#endif
      if (code == NULL) continue;
      if (top_of != NULL && (frame->f_globals != top_of || frame->f_locals != top_of)) continue;
      int line = PyCode_Addr2Line(code, _PyInterpreterFrame_LASTI(frame) * (int)sizeof(_Py_CODEUNIT));
      if (visitor((PyObject*)code, line, thread_of(thread), context)) return;
    }
  }
}

void midflight_visit_frames(midflight_frame_visitor visitor, void* context) { visit_frames(NULL, visitor, context); }

void midflight_visit_top_frames(PyObject* namespace_dict, midflight_frame_visitor visitor, void* context) {
  visit_frames(namespace_dict, visitor, context);
}

void midflight_set_suspended_builtins(PyObject* generator, PyObject* builtins) {
  struct _PyInterpreterFrame* frame = (struct _PyInterpreterFrame*)((PyGenObject*)generator)->gi_iframe;
  frame->f_builtins = builtins;
}

void midflight_set_running_builtins(PyObject* code, PyObject* builtins) {
  PyThreadState* thread = PyInterpreterState_ThreadHead(PyInterpreterState_Get());
  for (; thread != NULL; thread = PyThreadState_Next(thread)) {
    for (struct _PyInterpreterFrame* frame = innermost(thread); frame != NULL; frame = frame->previous) {
#if PY_VERSION_HEX >= 0x030C0000
      if (frame->owner == FRAME_OWNED_BY_CSTACK) continue;
#endif
      if ((PyObject*)code_of_frame(frame) == code) frame->f_builtins = builtins;
    }
  }
}

static void retarget(struct _PyInterpreterFrame* frame, PyObject* from, PyObject* to) {
  if (frame->f_globals == from) frame->f_globals = to;
  if (frame->f_builtins == from) frame->f_builtins = to;
}

void midflight_retarget_frame(PyObject* owner, PyObject* from, PyObject* to) {
  if (PyFrame_Check(owner)) {
    struct _PyInterpreterFrame* frame = ((PyFrameObject*)owner)->f_frame;
    if (frame != NULL) retarget(frame, from, to);
  } else if (PyGen_Check(owner) || PyCoro_CheckExact(owner) || PyAsyncGen_CheckExact(owner)) {
    PyGenObject* generator = (PyGenObject*)owner;
    if (generator->gi_frame_state < FRAME_CLEARED) {
      retarget((struct _PyInterpreterFrame*)generator->gi_iframe, from, to);
    }
  }
}

void midflight_retarget_running(PyObject* from, PyObject* to) {
  PyThreadState* thread = PyInterpreterState_ThreadHead(PyInterpreterState_Get());
  for (; thread != NULL; thread = PyThreadState_Next(thread)) {
    for (struct _PyInterpreterFrame* frame = innermost(thread); frame != NULL; frame = frame->previous) {
#if PY_VERSION_HEX >= 0x030C0000
      if (frame->owner == FRAME_OWNED_BY_CSTACK) continue;
#endif
      retarget(frame, from, to);
    }
  }
}
