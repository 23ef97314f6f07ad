// The records of all modules in scope, in the order in which they were first seen.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "baseline/record.h"
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
  // A module that was imported before recording began; its file is taken to be what it was imported from, unless
  // `trust_file` is false.
  ModuleRecord* record_late(BorrowedRef module, const std::string& name, bool trust_file);
  void adopt(std::unique_ptr<ModuleRecord> record);
  void forget(const std::string& name) noexcept;

  // Records every loaded module in scope that has no record yet.
  void record_loaded(bool trust_files);
  // Drops records whose module has left `sys.modules`, was replaced there, or is out of scope by now.
  void drop_stale();

 private:
  ModuleRecord& insert(std::unique_ptr<ModuleRecord> record);
  Scope scope_;
  std::map<std::string, std::unique_ptr<ModuleRecord>> records_;
  std::vector<ModuleRecord*> order_;
  std::multimap<std::string, std::unique_ptr<ModuleRecord>> retired_;
  long places_ = 0;
};

// The file that a module's source is in; empty if it has none.
std::string source_file(BorrowedRef module);

}  // namespace midflight
