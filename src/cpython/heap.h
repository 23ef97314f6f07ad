// Walks over the heap, over the references of one object, and over running frames.  No Python code runs.
#pragma once

#include <exception>
#include <unordered_map>
#include <vector>

#include "cpython/heap_shim.h"
#include "cpython/ref.h"

namespace midflight {

namespace detail {
// No exception may pass through C: what a visitor throws is kept until the walk has ended.
template <typename Visitor>
struct Walk {
  Visitor& visitor;
  std::exception_ptr failure;

  template <typename... Arguments>
  int visit(Arguments... arguments) noexcept {
    try {
      return visitor(arguments...) ? 1 : 0;
    } catch (...) {
      failure = std::current_exception();
      return 1;
    }
  }
  void end() const {
    if (failure) std::rethrow_exception(failure);
  }
};
template <typename Visitor>
int visit_object(PyObject* object, void* walk) {
  return static_cast<Walk<Visitor>*>(walk)->visit(BorrowedRef(object));
}
template <typename Visitor>
int visit_frame(PyObject* code, int line, unsigned long thread, void* walk) {
  return static_cast<Walk<Visitor>*>(walk)->visit(BorrowedRef(code), line, thread);
}
}  // namespace detail

// `visitor(BorrowedRef) -> bool`; true ends the walk.  It must not create or free objects.
template <typename Visitor>
void visit_heap(Visitor visitor) {
  detail::Walk<Visitor> walk{visitor, {}};
  midflight_visit_heap(&detail::visit_object<Visitor>, &walk);
  walk.end();
}
template <typename Visitor>
void visit_young(Visitor visitor) {
  detail::Walk<Visitor> walk{visitor, {}};
  midflight_visit_young(&detail::visit_object<Visitor>, &walk);
  walk.end();
}
// What `object` refers to, as its type tells the collector; a referent may come more than once.
template <typename Visitor>
void visit_referents(BorrowedRef object, Visitor visitor) {
  if (traverseproc traverse = object.type()->tp_traverse; traverse != nullptr && PyObject_IS_GC(object.get())) {
    detail::Walk<Visitor> walk{visitor, {}};
    traverse(object.get(), &detail::visit_object<Visitor>, &walk);
    walk.end();
  }
}
// `visitor(BorrowedRef code, int line, unsigned long thread) -> bool`; true ends the walk.
template <typename Visitor>
void visit_frames(Visitor visitor) {
  detail::Walk<Visitor> walk{visitor, {}};
  midflight_visit_frames(&detail::visit_frame<Visitor>, &walk);
  walk.end();
}

// The same for frames of code that runs at the top level of one namespace: a program's `__main__`, or a module in the
// midst of its import.
template <typename Visitor>
void visit_top_frames(BorrowedRef namespace_dict, Visitor visitor) {
  detail::Walk<Visitor> walk{visitor, {}};
  midflight_visit_top_frames(namespace_dict.get(), &detail::visit_frame<Visitor>, &walk);
  walk.end();
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
