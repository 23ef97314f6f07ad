// While it lives, `sys.modules` shows the updating thread, and no other, the scratch modules of the update.
//
// The interpreter's own dict of modules, which `import` uses, stays what it is; only the attribute of `sys` is
// replaced.
#pragma once

#include <string>

#include "cpython/ref.h"

namespace midflight {

class ModulesView {
 public:
  ModulesView();
  ModulesView(const ModulesView&) = delete;
  ModulesView& operator=(const ModulesView&) = delete;
  ~ModulesView();

  void show(const std::string& name, BorrowedRef module);
  void hide(const std::string& name);

 private:
  Ref real_, scratch_, view_;
  Ref sys_, name_;  // where the view stands: `sys.__dict__`, and "modules"
};

// For a process that was forked while another thread ran new code: the real dict is `sys.modules` again.
void forget_modules_view();

}  // namespace midflight
