#include "engine/outcome_dict.h"

#include "cpython/objects.h"
#include "engine/failure.h"
#include "engine/frames.h"

namespace midflight {

Ref outcome_as_dict(const Outcome& outcome) {
  Ref dict = make_dict(), timings = make_dict(), entries = list_of({}), refusals = list_of({});
  Ref modules = list_of({});
  for (const Entry& entry : outcome.entries) append(entries, entry_as_dict(entry));
  for (const Refusal& refusal : outcome.refusals) append(refusals, refusal_as_dict(refusal));
  for (const std::string& name : outcome.modules) append(modules, make_str(name));
  for (const auto& [step, seconds] : outcome.timings) {
    set_item(timings, make_str(step), require(PyFloat_FromDouble(seconds)));
  }
  set_item(dict, "generation", make_int(outcome.generation));
  set_item(dict, "committed", make_bool(outcome.committed));
  set_item(dict, "commit_seconds", require(PyFloat_FromDouble(outcome.commit_seconds)));
  set_item(dict, "modules", modules);
  set_item(dict, "entries", entries);
  set_item(dict, "refusals", refusals);
  set_item(dict, "timings", timings);
  set_item(dict, "old_code", list_of(outcome.old_code));
  set_item(dict, "frames", frames_as_list(outcome.frames));
  set_item(dict, "label", make_str(outcome.label));
  set_item(dict, "redo", outcome.redo ? outcome.redo : none());
  set_item(dict, "undoes", make_int(outcome.undoes));
  return dict;
}

void tell_times(const Outcome& outcome) noexcept {
  try {
    Ref timings = find_item(outcome.told, "timings");
    for (const auto& [step, seconds] : outcome.timings) {
      set_item(timings, make_str(step), require(PyFloat_FromDouble(seconds)));
    }
    set_item(outcome.told, "commit_seconds", require(PyFloat_FromDouble(outcome.commit_seconds)));
  } catch (const PythonError&) {
    PyErr_Clear();  // the expected MemoryError
  } catch (const std::bad_alloc&) {
    return;  // the update is made: for want of memory the times are not told
  }
}

}  // namespace midflight
