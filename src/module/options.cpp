#include "module/options.h"

#include <algorithm>

#include "cpython/objects.h"
#include "engine/failure.h"
#include "engine/frames.h"

namespace midflight {

std::vector<std::string> texts(BorrowedRef list) {
  std::vector<std::string> result;
  for (const Ref& item : sequence_items(list)) {
    if (!PyUnicode_Check(item.get())) raise(PyExc_TypeError, "a list of str is expected");
    result.push_back(to_text(item));
  }
  return result;
}

namespace {

std::function<bool(const std::string&)> matcher(BorrowedRef options, const char* key) {
  std::vector<std::string> patterns = texts(find_item(options, key));
  if (patterns.empty()) return {};
  return [patterns](const std::string& name) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const std::string& pattern) { return glob_matches(pattern, name); });
  };
}

void parse_conflict_policy(BorrowedRef value, MergeOptions& merge) {
  if (PyCallable_Check(value.get())) {
    merge.on_conflict = ConflictPolicy::ask;
    merge.ask = Ref::borrow(value);
  } else if (text_equals(value, "new")) {
    merge.on_conflict = ConflictPolicy::replace;
  } else if (text_equals(value, "refuse")) {
    merge.on_conflict = ConflictPolicy::refuse;
  } else if (!text_equals(value, "keep")) {
    raise(PyExc_ValueError, "on_conflict is \"keep\", \"new\", \"refuse\" or a callable");
  }
}

ExecuteMode parse_execute(BorrowedRef value) {
  if (text_equals(value, "auto")) return ExecuteMode::automatic;
  if (text_equals(value, "all")) return ExecuteMode::all;
  if (text_equals(value, "none")) return ExecuteMode::none;
  raise(PyExc_ValueError, "execute is \"auto\", \"all\" or \"none\"");
}

}  // namespace

ReloadOptions parse_options(BorrowedRef dict) {
  ReloadOptions options;
  if (Ref names = find_item(dict, "names"); names.get() != Py_None) options.names = texts(names);
  for (const Item& item : dict_items(find_item(dict, "sources"))) options.sources[to_text(item.key)] = item.value;
  options.merge.keep = matcher(dict, "keep");
  options.merge.replace = matcher(dict, "replace");
  parse_conflict_policy(find_item(dict, "on_conflict"), options.merge);
  options.merge.keep_unlisted = is_truthy(find_item(dict, "keep_unlisted"));
  options.execute = parse_execute(find_item(dict, "execute"));
  options.dependents = is_truthy(find_item(dict, "dependents"));
  options.changed_only = is_truthy(find_item(dict, "changed_only"));
  options.timeout = PyFloat_AsDouble(find_item(dict, "timeout").get());
  if (options.timeout == -1 && PyErr_Occurred() != nullptr) throw PythonError();
  return options;
}

}  // namespace midflight
