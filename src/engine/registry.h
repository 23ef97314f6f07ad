// The records of all modules in scope, in the order in which they were first seen.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "baseline/record.h"
#include "engine/imports_under_way.h"
#include "engine/scope.h"

namespace midflight {

class Registry {
 public:
  Scope& scope() { return scope_; }
  ModuleRecord* find(const std::string& name) const;
  const std::vector<ModuleRecord*>& in_order() const { return order_; }

  // The place of an import that begins now.
  long next_place() { return ++places_; }
  // A module that was just imported: `code` is its module code object.  `source` may be empty.
  ModuleRecord& record_import(BorrowedRef module, const std::string& name, BorrowedRef code, long began);
  // A module that was imported before recording began, or in a way that nobody saw.  `trust_file`: its file has not
  // been touched since, unless what runs contradicts it.
  ModuleRecord* record_late(BorrowedRef module, const std::string& name, bool trust_file);
  // Takes the source of such a module that what runs was made from, as far as that can be told; else none.
  // `everywhere`, `replaced`: see `adopt_live_code`.
  void find_origin(ModuleRecord& record, bool everywhere, const std::vector<Ref>& replaced = {});
  void adopt(std::unique_ptr<ModuleRecord> record);
  void forget(const std::string& name) noexcept;

  // Records every loaded module in scope that has no record yet.
  void record_loaded(bool trust_files);
  // The program's `__main__`, which no finder sees, if it has no record yet.
  void record_main();
  // Notes the files that lie directly in the program's folders: what is run as `__main__` later, or loaded past the
  // import system, comes from one of them as a rule.
  void remember_scripts();
  ImportsUnderWay& imports() { return imports_; }
  // Drops records whose module has left `sys.modules`, was replaced there, or is out of scope by now.
  bool drop_stale();  // whether there were any

  // The absolute path of the file that a module's source is in; empty if it has none.
  std::string source_file(BorrowedRef module) const;

 private:
  std::string absolute(const std::string& file) const;
  std::unique_ptr<ModuleRecord> make_record(BorrowedRef module, const std::string& name) const;
  bool takes(ModuleRecord& record, BorrowedRef source, bool trust, bool everywhere,
             const std::vector<Ref>& replaced) const;
  ModuleRecord& insert(std::unique_ptr<ModuleRecord> record);
  Scope scope_;
  std::map<std::string, std::unique_ptr<ModuleRecord>> records_;
  std::vector<ModuleRecord*> order_;
  std::multimap<std::string, std::unique_ptr<ModuleRecord>> retired_;
  std::map<std::string, Ref> scripts_;  // sources by path
  long places_ = 0;
  ImportsUnderWay imports_;
};

}  // namespace midflight
