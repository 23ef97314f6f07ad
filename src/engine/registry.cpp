#include "engine/registry.h"

#include <algorithm>
#include <filesystem>

#include "baseline/definitions.h"
#include "cpython/function.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "plan/complete_baseline.h"
#include "stage/adopt_code.h"
#include "stage/code_tree.h"
#include "stage/locate.h"
#include "stage/source.h"

namespace midflight {

namespace {

// Whether code that ran in the namespace has defined something in it.
bool has_own_code(BorrowedRef space) {
  const std::vector<Item> items = dict_items(space);
  return std::any_of(items.begin(), items.end(), [&](const Item& item) {
    if (is_function(item.value)) return globals_of(item.value) == space;
    return is_type(item.value) && is_python_class(item.value) && has_code_of(item.value, space);
  });
}

// Whether another loaded module says that it is from the same file.
bool has_twin(BorrowedRef space) {
  const Ref file = find_item(space, "__file__");
  const std::vector<Item> loaded = dict_items(PyImport_GetModuleDict());
  return file && is_str(file) && std::any_of(loaded.begin(), loaded.end(), [&](const Item& item) {
           if (!PyModule_Check(item.value.get())) return false;
           const BorrowedRef other = PyModule_GetDict(item.value.get());
           const Ref known = other == space ? Ref() : find_item(other, "__file__");
           return known && is_str(known) && PyUnicode_Compare(known.get(), file.get()) == 0;
         });
}

// No file has filled it, whatever it says of one: the program has made it, or an importer that shows where the content
// comes from.
bool is_made_by_hand(BorrowedRef space) {
  Ref spec = find_item(space, "__spec__"), name = find_item(space, "__name__");
  if (name && text_equals(name, "__main__")) return false;
  if (spec && !(spec == BorrowedRef(Py_None))) {
    Ref origin = find_attr(spec, "origin");
    return (!origin || !is_str(origin)) && !has_own_code(space) && has_twin(space);
  }
  const std::vector<Item> items = dict_items(space);
  return std::all_of(items.begin(), items.end(), [](const Item& item) {
    return PyModule_Check(item.value.get()) || (is_str(item.key) && to_text(item.key).starts_with("__"));
  });
}

std::string file_of(BorrowedRef module) {
  BorrowedRef space = PyModule_GetDict(module.get());
  Ref file = find_item(space, "__file__");
  return file && is_str(file) && !is_made_by_hand(space) ? to_text(file) : std::string();
}

}  // namespace

std::string Registry::absolute(const std::string& file) const {
  if (file.empty() || file.starts_with('/')) return file;
  std::error_code error;
  std::vector<std::filesystem::path> folders = {std::filesystem::current_path(error)};
  // The program may have gone to another folder since.
  folders.insert(folders.end(), scope_.roots().begin(), scope_.roots().end());
  for (const std::filesystem::path& folder : folders) {
    const std::filesystem::path path = (folder / file).lexically_normal();
    if (std::filesystem::exists(path, error)) return path.string();
  }
  return (folders.front() / file).lexically_normal().string();
}

std::string Registry::source_file(BorrowedRef module) const { return absolute(file_of(module)); }

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

std::unique_ptr<ModuleRecord> new_record(BorrowedRef module, const std::string& name) {
  auto record = std::make_unique<ModuleRecord>();
  record->name = name;
  record->module = Ref::borrow(module);
  record->is_main = name == "__main__";
  if (const std::string file = file_of(module); !file.empty()) record->filename = make_str(file);
  return record;
}

// The source as it is on disk; empty if it cannot be read now (an update will say so if it matters).
Ref try_read(const ModuleRecord& record) {
  if (!record.filename) return {};
  try {
    return read_source(record);
  } catch (const PythonError&) {
    if (!PyErr_ExceptionMatches(PyExc_OSError)) throw;
    PyErr_Clear();  // the expected OSError: the file has gone
    return {};
  }
}

}  // namespace

std::unique_ptr<ModuleRecord> Registry::make_record(BorrowedRef module, const std::string& name) const {
  std::unique_ptr<ModuleRecord> record = new_record(module, name);
  if (!record->filename) return record;
  const std::string file = to_text(record->filename), path = absolute(file);
  if (path != file) record->path = make_str(path);
  return record;
}

ModuleRecord& Registry::record_import(BorrowedRef module, const std::string& name, BorrowedRef code, long began) {
  std::unique_ptr<ModuleRecord> record = make_record(module, name);
  record->began = began;
  record->code = code_tree(code);
  record->source = try_read(*record);
  record->imports = get_attr(code, "co_names");
  record->base = record_baseline(*record);
  return insert(std::move(record));
}

bool Registry::takes(ModuleRecord& record, BorrowedRef source, bool trust, bool everywhere,
                     const std::vector<Ref>& replaced) const {
  if (!source) return false;
  record.source = Ref::borrow(source);
  record.analysis.reset();
  try {
    if (adopt_live_code(record, everywhere, replaced) && (trust || !contradicts_literals(record))) return true;
  } catch (const PythonError&) {
    if (!PyErr_ExceptionMatches(PyExc_Exception)) throw;
    PyErr_Clear();  // what does not compile is not what runs: the file is being edited
  }
  record.source = record.code = Ref();
  record.analysis.reset();
  return false;
}

void Registry::find_origin(ModuleRecord& record, bool everywhere, const std::vector<Ref>& replaced) {
  if (!record.filename) return;
  const std::string path = to_text(record.file_path());
  std::vector<Ref> candidates = {record.source};
  if (auto script = scripts_.find(path); script != scripts_.end()) candidates.push_back(script->second);
  for (const ModuleRecord* other : order_) {
    if (other != &record && other->filename && to_text(other->file_path()) == path) candidates.push_back(other->source);
  }
  candidates.push_back(try_read(record));
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (takes(record, candidates[i], i == 0, everywhere, replaced)) return;
  }
}

ModuleRecord* Registry::record_late(BorrowedRef module, const std::string& name, bool trust_file) {
  const auto [first, last] = retired_.equal_range(name);
  auto known = last;
  for (auto retired = first; retired != last; ++retired) {
    if (retired->second->module == module) known = retired;  // the newest
  }
  if (known != last) {
    // It has been away from `sys.modules` for a while, as `__main__` is while another one runs.
    std::unique_ptr<ModuleRecord> record = std::move(known->second);
    retired_.erase(known);
    return &insert(std::move(record));
  }
  std::unique_ptr<ModuleRecord> record = make_record(module, name);
  record->late = true;
  record->began = next_place();
  if (!trust_file || !takes(*record, try_read(*record), true, false, {})) find_origin(*record, false);
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

void Registry::record_main() {
  Ref main = find_item(PyImport_GetModuleDict(), "__main__");
  if (!main || !PyModule_Check(main.get())) return;
  const ModuleRecord* known = find("__main__");
  if (known != nullptr && known->module == main) return;
  if (scope_.contains("__main__", source_file(main))) record_late(main, "__main__", false);
}

void Registry::remember_scripts() {
  constexpr std::size_t kScripts = 256, kEntries = 4096;
  constexpr std::uintmax_t kSize = std::uintmax_t{8} << 20;
  std::uintmax_t size = 0;
  std::size_t entries = 0;
  for (const std::string& root : scope_.roots()) {
    std::error_code error;
    for (std::filesystem::directory_iterator entry(root, error), end; !error && entry != end; entry.increment(error)) {
      const std::string path = entry->path().string();
      if (scripts_.size() == kScripts || ++entries > kEntries || size > kSize) return;
      if (!path.ends_with(".py") || scripts_.contains(path)) continue;
      std::error_code unknown;
      if (!entry->is_regular_file(unknown) || size + entry->file_size(unknown) > kSize || unknown) continue;
      try {
        Ref source = read_stable(make_str(path));
        size += bytes_view(source).size();
        scripts_.emplace(path, std::move(source));
      } catch (const PythonError&) {
        if (!PyErr_ExceptionMatches(PyExc_OSError)) throw;
        PyErr_Clear();  // the expected OSError: it may not be read
      }
    }
  }
}

bool Registry::drop_stale() {
  std::vector<std::string> stale;
  for (const ModuleRecord* record : order_) {
    Ref loaded = find_item(PyImport_GetModuleDict(), record->name.c_str());
    const std::string file = record->filename ? to_text(record->file_path()) : std::string();
    if (!(loaded == record->module) || !scope_.contains(record->name, file)) stale.push_back(record->name);
  }
  for (const std::string& name : stale) forget(name);
  return !stale.empty();
}

}  // namespace midflight
