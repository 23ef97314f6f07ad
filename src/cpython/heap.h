// Walks over the heap, over the references of one object, and over running frames.  No Python code runs.
#pragma once

#include <unordered_map>
#include <vector>

#include "cpython/heap_shim.h"
#include "cpython/ref.h"

namespace midflight {

namespace detail {
template <typename Visitor>
int visit_object(PyObject* object, void* visitor) {
  return (*static_cast<Visitor*>(visitor))(BorrowedRef(object)) ? 1 : 0;
}
template <typename Visitor>
int visit_frame(PyObject* code, int line, unsigned long thread, void* visitor) {
  return (*static_cast<Visitor*>(visitor))(BorrowedRef(code), line, thread) ? 1 : 0;
}
}  // namespace detail

// `visitor(BorrowedRef) -> bool`; true ends the walk.  It must not create or free objects.
template <typename Visitor>
void visit_heap(Visitor visitor) {
  midflight_visit_heap(&detail::visit_object<Visitor>, &visitor);
}
template <typename Visitor>
void visit_young(Visitor visitor) {
  midflight_visit_young(&detail::visit_object<Visitor>, &visitor);
}
// What `object` refers to, as its type tells the collector; a referent may come more than once.
template <typename Visitor>
void visit_referents(BorrowedRef object, Visitor visitor) {
  if (traverseproc traverse = object.type()->tp_traverse; traverse != nullptr && PyObject_IS_GC(object.get())) {
    traverse(object.get(), &detail::visit_object<Visitor>, &visitor);
  }
}
// `visitor(BorrowedRef code, int line, unsigned long thread) -> bool`; true ends the walk.
template <typename Visitor>
void visit_frames(Visitor visitor) {
  midflight_visit_frames(&detail::visit_frame<Visitor>, &visitor);
}

// The fields inside the memory of `holder` that hold `target`.  Complete only if as many are found as the type's
// traversal reports (references kept in storage of their own, such as a list's items, are not fields); otherwise empty.
std::vector<PyObject**> fields_that_hold(BorrowedRef holder, BorrowedRef target);

// Frame objects, generators and coroutines: their references live in a frame, where none of them may be replaced.
bool holds_frame(BorrowedRef object);

// The code object that a generator, coroutine or asynchronous generator is suspended in; empty for anything else
// and for finished ones.
BorrowedRef suspended_code(BorrowedRef object);

}  // namespace midflight
