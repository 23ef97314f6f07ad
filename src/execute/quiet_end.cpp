#include "execute/quiet_end.h"

#include <new>
#include <unordered_set>

#include "cpython/error.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/objects.h"

namespace midflight {
namespace {

bool is_of_program(BorrowedRef callback, const Names& program) {
  const BorrowedRef function = PyMethod_Check(callback.get()) ? PyMethod_GET_FUNCTION(callback.get()) : callback.get();
  if (!is_function(function)) return false;
  const Ref module = find_item(globals_of(function), "__name__");
  return module && is_str(module) && program.contains(to_text(module));
}

// It does nothing.  No callback at all is no choice: CPython takes such references for those that others may share.
PyObject* nothing() { return reinterpret_cast<PyObject*>(&PyBool_Type); }

}  // namespace

QuietEnd::QuietEnd(const std::vector<Ref>& objects, const Names& program) noexcept {
  ErrorScope keep;
  try {
    std::unordered_set<BorrowedRef> watched;
    for (const Ref& object : objects) {
      if (!PyWeakref_CheckRef(object.get())) continue;
      const BorrowedRef callback = object.as<PyWeakReference>()->wr_callback;
      if (!callback || !is_of_program(callback, program)) continue;
      if (watched.empty()) watched.insert(objects.begin(), objects.end());
      if (!watched.contains(weak_referent(object))) continue;
      callbacks_.emplace_back(object, Ref::borrow(nothing()));
      std::swap(object.as<PyWeakReference>()->wr_callback, *callbacks_.back().second.slot());
    }
  } catch (const std::bad_alloc&) {
    return;  // the others are told
  } catch (const PythonError&) {
    PyErr_Clear();  // the expected MemoryError: no code of the program is called
  }
}

QuietEnd::~QuietEnd() {
  for (auto& [reference, callback] : callbacks_) {
    PyObject*& field = reference.as<PyWeakReference>()->wr_callback;
    // CPython has taken it out of those whose object is gone.
    if (field == nothing()) std::swap(field, *callback.slot());
  }
}

}  // namespace midflight
