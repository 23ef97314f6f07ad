// `__import__` for code that runs in scratch namespaces: it sees the modules of the update as their scratch versions,
// and loads in-scope modules that are imported for the first time without entering them into `sys.modules`.
#pragma once

#include <functional>
#include <string>

#include "cpython/ref.h"

namespace midflight {

struct Scratch;
struct ScratchModule;

class ScratchImport {
 public:
  using ScopeTest = std::function<bool(const std::string& name, BorrowedRef filename)>;
  using Run = std::function<void(ScratchModule&)>;
  using Failed = std::function<void(const ScratchModule&)>;
  // `run` runs a module's code, once; `added` is told of each module that joins the update, `failed` of each that was
  // imported for the first time and raised.
  ScratchImport(Scratch& scratch, const ScopeTest& in_scope, Run run, Run added, Failed failed);
  ScratchImport(const ScratchImport&) = delete;
  ScratchImport& operator=(const ScratchImport&) = delete;
  ~ScratchImport();

  // A copy of the builtins with `__import__` replaced.
  Ref make_builtins();

  // The same for `importlib.import_module`, which asks nobody's builtins: from here on until `reset_import_module`, it
  // gives the updating thread, and no other, scratch modules.
  void replace_import_module();
  void reset_import_module();
  Ref import_module_of(BorrowedRef name, BorrowedRef package, int level);

  // Packages that are not updated but have a submodule that is: copies whose attributes lead to the scratch submodules.
  void add_package_views();

  // What `import name` gives: called by the function in the builtins.
  Ref import(BorrowedRef name, BorrowedRef globals, BorrowedRef fromlist, int level);

 private:
  Ref load(const std::string& name);  // the module of exactly this name
  Ref load_with_parents(const std::string& name);
  Ref load_new(const std::string& name);  // empty: not of the program; import it in the ordinary way
  Ref find_spec(const std::string& name);
  void forget(const ScratchModule& module);  // as the import system does with one that raised
  void bind_in_parent(const std::string& name, BorrowedRef module);
  void load_from_list(BorrowedRef package, const std::string& name, BorrowedRef fromlist);
  std::string absolute_name(BorrowedRef name, BorrowedRef globals, int level);

  Scratch& scratch_;
  const ScopeTest& in_scope_;
  Run run_, added_;
  Failed failed_;
  Ref capsule_;
  Ref bootstrap_, import_name_, import_;  // where `import_module` looks, and what it finds there otherwise
};

// For a process that was forked while another thread ran new code.
void forget_import_module();

}  // namespace midflight
