#include "engine/failure.h"

#include <algorithm>
#include <sstream>

#include "cpython/objects.h"
#include "engine/frames.h"

namespace midflight {
namespace {

[[noreturn]] void raise_with_cause(const char* type, const std::string& message, Ref cause, BorrowedRef details) {
  Ref cls = get_attr(import_module("midflight._errors"), type);
  Ref error = call(cls, {make_str(message), details});
  if (cause) {
    PyException_SetContext(error.get(), Ref(cause).release());
    PyException_SetCause(error.get(), cause.release());
  }
  PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(error.get())), error.get());
  throw PythonError();
}

std::string type_name(BorrowedRef error) { return error.get()->ob_type->tp_name; }

std::string message_of(BorrowedRef error) {
  try {
    const std::string shown = str_of(error);
    return shown.empty() ? type_name(error) : type_name(error) + ": " + shown;
  } catch (const PythonError&) {
    PyErr_Clear();  // an exception whose own `__str__` fails: its type must do
    return type_name(error);
  }
}

Ref place_details(const std::string& filename, int line) {
  Ref details = make_dict();
  set_item(details, "filename", make_str(filename));
  set_item(details, "lineno", make_int(line));
  return details;
}

struct PlaceInFile {
  std::string filename;
  int line = 0;
};

// The innermost line of the traceback that lies in one of the files.
PlaceInFile failing_line(BorrowedRef error, const std::vector<std::string>& filenames) {
  PlaceInFile place;
  Ref trace = get_attr(error, "__traceback__");
  while (trace.get() != Py_None) {
    Ref code = get_attr(get_attr(trace, "tb_frame"), "f_code");
    const std::string filename = to_text(get_attr(code, "co_filename"));
    if (std::find(filenames.begin(), filenames.end(), filename) != filenames.end()) {
      place = {filename, static_cast<int>(PyLong_AsLong(get_attr(trace, "tb_lineno").get()))};
    }
    trace = get_attr(trace, "tb_next");
  }
  return place;
}

constexpr const char* kNothingChanged = "; nothing was changed";

}  // namespace

void raise_stage_error(const std::string& module, BorrowedRef filename) {
  Ref error = take_error();
  std::string file = filename ? to_text(filename) : module;
  int line = 0;
  std::string remedy = "; correct the file and update again";
  if (PyErr_GivenExceptionMatches(error.get(), PyExc_SyntaxError)) {
    if (Ref found = get_attr(error, "lineno"); PyLong_Check(found.get())) {
      line = static_cast<int>(PyLong_AsLong(found.get()));
    }
  } else if (!PyErr_GivenExceptionMatches(error.get(), PyExc_Exception)) {
    PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(error.get())), error.get());
    throw PythonError();  // KeyboardInterrupt and the like are not ours
  }
  if (line == 0) line = 1;
  const std::string place = file + ":" + std::to_string(line);
  Ref details = place_details(file, line);
  raise_with_cause("StageError",
                   place + ": " + message_of(error) + " (module " + module + ")" + kNothingChanged + remedy, error,
                   details);
}

void raise_execute_error(const std::vector<std::string>& filenames, const char* who) {
  Ref error = take_error();
  // A user's interrupt is not a failure of the new code.
  if (PyErr_GivenExceptionMatches(error.get(), PyExc_KeyboardInterrupt)) {
    PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(error.get())), error.get());
    throw PythonError();
  }
  PlaceInFile place = failing_line(error, filenames);
  if (PyErr_GivenExceptionMatches(error.get(), PyExc_SyntaxError)) {
    // A module that the new code imports is broken: that is the place to mend.
    Ref file = get_attr(error, "filename"), line = get_attr(error, "lineno");
    if (is_str(file) && PyLong_Check(line.get())) place = {to_text(file), static_cast<int>(PyLong_AsLong(line.get()))};
  }
  const std::string where = place.filename.empty() ? "" : place.filename + ":" + std::to_string(place.line) + ": ";
  raise_with_cause(
      "ExecuteError",
      where + who + " raised " + message_of(error) + kNothingChanged + "; correct the source and update again", error,
      place_details(place.filename, place.line));
}

CommitOutcome commit_or_refuse(Writes& writes) {
  try {
    return commit(writes);
  } catch (const PythonError&) {
    if (!PyErr_ExceptionMatches(PyExc_TypeError)) throw;
    Ref error = take_error();
    raise_refused({{"MF104", "", "", "CPython does not allow the new bases of a class: " + message_of(error),
                    "restart the process, or give the class a new name", 0}});
  }
}

Ref refusal_as_dict(const Refusal& refusal) {
  Ref dict = make_dict();
  set_item(dict, "code", make_str(refusal.code));
  set_item(dict, "module", make_str(refusal.module));
  set_item(dict, "name", make_str(refusal.name));
  set_item(dict, "reason", make_str(refusal.reason));
  set_item(dict, "remedy", make_str(refusal.remedy));
  set_item(dict, "line", make_int(refusal.line));
  return dict;
}

Ref entry_as_dict(const Entry& entry) {
  Ref dict = make_dict();
  set_item(dict, "kind", make_str(entry.kind));
  set_item(dict, "what", make_str(entry.what));
  set_item(dict, "module", make_str(entry.module));
  set_item(dict, "name", make_str(entry.name));
  set_item(dict, "reason", make_str(entry.reason));
  set_item(dict, "line", make_int(entry.line));
  return dict;
}

void raise_refused(const std::vector<Refusal>& refusals) {
  std::string message;
  Ref list = list_of({});
  for (const Refusal& refusal : refusals) {
    if (!message.empty()) message += "\n";
    message += refusal.code + ": " + refusal.module;
    if (!refusal.name.empty() && refusal.name != refusal.module) message += "." + refusal.name;
    if (refusal.line > 0) message += " (line " + std::to_string(refusal.line) + ")";
    message += ": " + refusal.reason + "; remedy: " + refusal.remedy;
    append(list, refusal_as_dict(refusal));
  }
  raise_with_cause("RefusedError", message + kNothingChanged, Ref(), list);
}

void raise_busy(const std::string& message, const std::vector<RunningFrame>& frames) {
  raise_with_cause("BusyError", message, Ref(), frames_as_list(frames));
}

std::string shown_seconds(double seconds) {
  std::ostringstream text;
  text << seconds << " s";
  return text.str();
}

}  // namespace midflight
