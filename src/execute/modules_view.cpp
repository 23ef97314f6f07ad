#include "execute/modules_view.h"

#include "cpython/objects.h"

namespace midflight {

ModulesView::ModulesView() : real_(Ref::borrow(PyImport_GetModuleDict())), scratch_(make_dict()) {
  Ref sys = import_module("sys");
  // Someone else's replacement stays: nobody could say what theirs does.
  if (!(get_attr(sys, "modules") == real_)) return;
  sys_ = Ref::borrow(PyModule_GetDict(sys.get()));
  name_ = interned(make_str("modules"));
  view_ = call(get_attr(import_module("midflight._modules"), "ModulesView"), {real_, scratch_});
  set_attr(sys, "modules", view_);
}

ModulesView::~ModulesView() {
  if (!view_) return;
  ErrorScope keep;
  // Whoever has kept the view sees the real modules from now on.
  PyDict_Clear(scratch_.get());
  // An entry that is there is found, and replaced, without any allocation.
  if (find_item(sys_, name_) == view_) set_item(sys_, name_, real_);
}

void forget_modules_view() {
  BorrowedRef modules = PySys_GetObject("modules");
  Ref type = get_attr(import_module("midflight._modules"), "ModulesView");
  if (modules && type.get() == reinterpret_cast<PyObject*>(modules.type())) {
    PySys_SetObject("modules", PyImport_GetModuleDict());
  }
}

void ModulesView::show(const std::string& name, BorrowedRef module) { set_item(scratch_, make_str(name), module); }

void ModulesView::hide(const std::string& name) { remove_item(scratch_, make_str(name)); }

}  // namespace midflight
