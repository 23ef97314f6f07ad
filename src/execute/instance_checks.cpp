#include "execute/instance_checks.h"

#include <algorithm>
#include <vector>

#include "baseline/definitions.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "execute/scratch.h"

namespace midflight {
namespace {

constexpr const char* kCapsule = "midflight.InstanceChecks";

// `self`: the capsule and the built-in function.
PyObject* check_instance(PyObject* self, PyObject* const* args, Py_ssize_t count) {
  PyObject* original = PyTuple_GET_ITEM(self, 1);
  Ref capsule = Ref::borrow(PyTuple_GET_ITEM(self, 0));
  PyObject* answer =
      run_python([&] { return PyObject_Vectorcall(original, args, static_cast<std::size_t>(count), nullptr); });
  if (answer != Py_False || PyCapsule_IsValid(capsule.get(), kCapsule) == 0) return answer;
  const auto* checks = static_cast<const InstanceChecks*>(PyCapsule_GetPointer(capsule.get(), kCapsule));
  return guarded([&] {
    Ref no = Ref::steal(answer);
    return checks->holds_of_other_version(original, args[0], args[1]) ? make_bool(true) : no;
  });
}

PyMethodDef kMethods[] = {
    {"isinstance", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(check_instance)), METH_FASTCALL, nullptr},
    {"issubclass", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(check_instance)), METH_FASTCALL, nullptr},
};

}  // namespace

InstanceChecks::InstanceChecks(const Scratch& scratch)
    : scratch_(scratch), capsule_(require(PyCapsule_New(this, kCapsule, nullptr))) {}

InstanceChecks::~InstanceChecks() { PyCapsule_SetName(capsule_.get(), "retired"); }

void InstanceChecks::replace_in(BorrowedRef builtins) {
  for (PyMethodDef& method : kMethods) {
    Ref original = find_item(builtins, method.ml_name);
    // A program may have replaced or removed it: that is what new code finds, too.
    if (!original || !PyCFunction_Check(original.get())) continue;
    Ref self = tuple_of({capsule_, original});
    set_item(builtins, method.ml_name, require(PyCFunction_New(&method, self.get())));
  }
}

bool InstanceChecks::holds_of_other_version(BorrowedRef original, BorrowedRef object, BorrowedRef classes) const {
  if (is_type(classes)) {
    Ref other = other_version(classes);
    return other && is_truthy(call(original, {object, other}));
  }
  // Several classes: a tuple, or a union.
  Ref parts = PyTuple_Check(classes.get()) ? Ref::borrow(classes) : find_attr(classes, "__args__");
  if (!parts || !PyTuple_Check(parts.get())) return false;
  const std::vector<Ref> items = sequence_items(parts);
  return std::any_of(items.begin(), items.end(),
                     [&](const Ref& item) { return holds_of_other_version(original, object, item); });
}

Ref InstanceChecks::other_version(BorrowedRef type) const {
  if (!is_python_class(type)) return {};
  const std::string name = to_text(type_qualname(type));
  // In any of them: a class may say that it is from elsewhere.
  for (const auto& module : scratch_.modules) {
    if (!module->live) continue;
    Ref live = find_class(PyModule_GetDict(module->live.get()), name), scratch = find_class(module->dict, name);
    if (live == scratch) continue;
    if (type == live) return scratch;
    if (type == scratch) return live;
  }
  return {};
}

}  // namespace midflight
