#include "engine/registry.h"

#include <algorithm>

#include "cpython/objects.h"
#include "stage/source.h"
#include "stage/stage.h"

namespace midflight {

std::string source_file(BorrowedRef module) {
  Ref file = find_item(PyModule_GetDict(module.get()), "__file__");
  return file && is_str(file) ? to_text(file) : std::string();
}

ModuleRecord* Registry::find(const std::string& name) const {
  auto found = records_.find(name);
  return found == records_.end() ? nullptr : found->second.get();
}

ModuleRecord& Registry::insert(std::unique_ptr<ModuleRecord> record) {
  order_.reserve(order_.size() + 1);
  std::map<std::string, std::unique_ptr<ModuleRecord>> entry;
  ModuleRecord& inserted = *record;
  entry.emplace(inserted.name, std::move(record));
  // From here on nothing fails.
  forget(inserted.name);
  records_.merge(entry);
  order_.push_back(&inserted);
  return inserted;
}

void Registry::forget(const std::string& name) noexcept {
  auto found = records_.find(name);
  if (found == records_.end()) return;
  std::erase(order_, found->second.get());
  // Updates under way and records of earlier ones may still point at it.
  retired_.insert(records_.extract(found));
}

void Registry::adopt(std::unique_ptr<ModuleRecord> record) {
  record->began = next_place();
  insert(std::move(record));
}

namespace {

std::unique_ptr<ModuleRecord> make_record(BorrowedRef module, const std::string& name) {
  auto record = std::make_unique<ModuleRecord>();
  record->name = name;
  record->module = Ref::borrow(module);
  record->is_main = name == "__main__";
  if (const std::string file = source_file(module); !file.empty()) record->filename = make_str(file);
  return record;
}

// The source as it is on disk; empty if it cannot be read now (an update will say so if it matters).
Ref try_read(const ModuleRecord& record) {
  if (!record.filename) return {};
  try {
    return read_stable(record.filename);
  } catch (const PythonError&) {
    if (!PyErr_ExceptionMatches(PyExc_OSError)) throw;
    PyErr_Clear();  // the expected OSError: the file has gone
    return {};
  }
}

}  // namespace

ModuleRecord& Registry::record_import(BorrowedRef module, const std::string& name, BorrowedRef code, long began) {
  std::unique_ptr<ModuleRecord> record = make_record(module, name);
  record->began = began;
  record->code = code_tree(code);
  record->source = try_read(*record);
  for (const Ref& word : sequence_items(get_attr(code, "co_names"))) record->imports.insert(to_text(word));
  record->base = record_baseline(*record);
  return insert(std::move(record));
}

ModuleRecord* Registry::record_late(BorrowedRef module, const std::string& name, bool trust_file) {
  std::unique_ptr<ModuleRecord> record = make_record(module, name);
  record->late = true;
  record->began = next_place();
  if (trust_file) record->source = try_read(*record);
  if (record->source) {
    try {
      adopt_live_code(*record);
    } catch (const PythonError&) {
      if (!PyErr_ExceptionMatches(PyExc_SyntaxError) && !PyErr_ExceptionMatches(PyExc_ValueError)) throw;
      PyErr_Clear();  // the file is being edited: it is not what the module was imported from
      record->source = Ref();
      record->code = Ref();
    }
  }
  return &insert(std::move(record));
}

void Registry::record_loaded(bool trust_files) {
  for (const Item& item : dict_items(PyImport_GetModuleDict())) {
    if (!is_str(item.key) || !PyModule_Check(item.value.get())) continue;
    const std::string name = to_text(item.key);
    if (find(name) == nullptr && scope_.contains(name, source_file(item.value))) {
      record_late(item.value, name, trust_files);
    }
  }
}

void Registry::drop_stale() {
  std::vector<std::string> stale;
  for (const ModuleRecord* record : order_) {
    Ref loaded = find_item(PyImport_GetModuleDict(), record->name.c_str());
    const std::string file = record->filename ? to_text(record->filename) : std::string();
    if (!(loaded == record->module) || !scope_.contains(record->name, file)) stale.push_back(record->name);
  }
  for (const std::string& name : stale) forget(name);
}

}  // namespace midflight
