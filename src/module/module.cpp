// The `_engine` extension module: argument parsing and nothing else.
#include <memory>

#include "base/fault.h"
#include "base/split_source.h"
#include "cpython/allocation_fault.h"
#include "cpython/module_slots.h"
#include "cpython/objects.h"
#include "cpython/selftest.h"
#include "engine/engine.h"
#include "engine/failure.h"
#include "engine/frames.h"
#include "engine/import_hook.h"
#include "engine/outcome_dict.h"
#include "module/options.h"
#include "stage/adopt_code.h"

namespace midflight {
namespace {

struct ModuleState {
  Engine* engine;
};

Engine& engine_of(PyObject* module) { return *static_cast<ModuleState*>(PyModule_GetState(module))->engine; }

PyObject* configure(PyObject* module, PyObject* args) {
  return guarded([&] {
    PyObject *include = nullptr, *exclude = nullptr, *roots = nullptr;
    Py_ssize_t history = 1;
    if (!PyArg_ParseTuple(args, "O!O!O!n", &PyList_Type, &include, &PyList_Type, &exclude, &PyList_Type, &roots,
                          &history)) {
      throw PythonError();
    }
    Engine& engine = engine_of(module);
    engine.registry().scope().configure(texts(include), texts(exclude), texts(roots));
    engine.set_history(static_cast<std::size_t>(history));
    return none();
  });
}

PyObject* record_loaded(PyObject* module, PyObject*) {
  return guarded([&] {
    engine_of(module).registry().record_loaded(true);
    return none();
  });
}

PyObject* record_main(PyObject* module, PyObject*) {
  return guarded([&] {
    if (!engine_of(module).is_busy()) engine_of(module).registry().record_main();
    return none();
  });
}

PyObject* remember_scripts(PyObject* module, PyObject*) {
  return guarded([&] {
    engine_of(module).registry().remember_scripts();
    return none();
  });
}

PyObject* in_scope(PyObject* module, PyObject* args) {
  return guarded([&] {
    const char *name = nullptr, *filename = nullptr;
    if (!PyArg_ParseTuple(args, "ss", &name, &filename)) throw PythonError();
    return make_bool(engine_of(module).registry().scope().contains(name, filename));
  });
}

PyObject* exec_module(PyObject* module, PyObject* args) {
  return guarded([&] {
    PyObject *loader = nullptr, *target = nullptr;
    if (!PyArg_ParseTuple(args, "OO!", &loader, &PyModule_Type, &target)) throw PythonError();
    Engine& engine = engine_of(module);
    if (run_and_record(engine.registry(), loader, target)) engine.note_import(to_text(get_attr(target, "__name__")));
    return none();
  });
}

PyObject* reload(PyObject* module, PyObject* options) {
  return guarded([&] { return engine_of(module).reload(parse_options(options)).told; });
}

constexpr const char* kPrepared = "midflight.Prepared";

void release_prepared(PyObject* capsule) {
  delete static_cast<std::unique_ptr<Prepared>*>(PyCapsule_GetPointer(capsule, kPrepared));
}

PyObject* stage(PyObject* module, PyObject* options) {
  return guarded([&] {
    auto prepared = std::make_unique<std::unique_ptr<Prepared>>(engine_of(module).stage(parse_options(options)));
    Ref outcome = outcome_as_dict((*prepared)->outcome);
    Ref capsule = require(PyCapsule_New(prepared.get(), kPrepared, release_prepared));
    prepared.release();  // NOLINT(bugprone-unused-return-value): the capsule owns it
    return tuple_of({outcome, capsule});
  });
}

std::unique_ptr<Prepared>& prepared_of(PyObject* capsule) {
  auto* prepared = static_cast<std::unique_ptr<Prepared>*>(PyCapsule_GetPointer(capsule, kPrepared));
  if (prepared == nullptr) throw PythonError();
  return *prepared;
}

PyObject* stage_again(PyObject* module, PyObject* capsule) {
  return guarded([&] {
    engine_of(module).stage_again(prepared_of(capsule));
    return outcome_as_dict(prepared_of(capsule)->outcome);
  });
}

PyObject* commit(PyObject* module, PyObject* args) {
  return guarded([&] {
    PyObject* capsule = nullptr;
    int again = 1, idle = 0;
    double timeout = 0;
    if (!PyArg_ParseTuple(args, "Oppd", &capsule, &again, &idle, &timeout)) throw PythonError();
    std::vector<RunningFrame> in_the_way;
    Outcome outcome =
        engine_of(module).commit(prepared_of(capsule), again != 0, timeout, idle != 0 ? &in_the_way : nullptr);
    return in_the_way.empty() ? outcome.told : frames_as_list(in_the_way);
  });
}

PyObject* running_in(PyObject*, PyObject* args) {
  return guarded([&] {
    PyObject* codes = nullptr;
    if (!PyArg_ParseTuple(args, "O!", &PyList_Type, &codes)) throw PythonError();
    return frames_as_list(running_frames(sequence_items(codes)));
  });
}

PyObject* suspended_in(PyObject*, PyObject* args) {
  return guarded([&] {
    PyObject *codes = nullptr, *types = nullptr;
    if (!PyArg_ParseTuple(args, "O!O!", &PyList_Type, &codes, &PyList_Type, &types)) throw PythonError();
    std::vector<Ref> classes = sequence_items(types);
    std::erase_if(classes, [](const Ref& type) { return !PyType_Check(type.get()); });
    return list_of(midflight::suspended_in(sequence_items(codes), classes));
  });
}

PyObject* modules(PyObject* module, PyObject*) {
  return guarded([&] {
    Ref list = list_of({});
    Registry& registry = engine_of(module).registry();
    if (!engine_of(module).is_busy()) registry.record_loaded(false);
    for (const ModuleRecord* record : registry.in_order()) {
      append(list, tuple_of({make_str(record->name), record->filename ? record->filename : make_str("")}));
    }
    return list;
  });
}

PyObject* arm_fault(PyObject*, PyObject* args) {
  return guarded([&] {
    long count = 0;
    if (!PyArg_ParseTuple(args, "l", &count)) throw PythonError();
    const char* failed = Faults::failed();
    Ref name = failed == nullptr ? none() : make_str(failed);
    Faults::arm(count);
    return name;
  });
}

PyObject* arm_allocation_faults(PyObject*, PyObject* args) {
  return guarded([&] {
    long first = 0, last = 0;
    if (!PyArg_ParseTuple(args, "ll", &first, &last)) throw PythonError();
    if (!have_allocation_faults()) return make_bool(false);
    midflight::arm_allocation_faults(first, last);
    return make_bool(true);
  });
}

PyObject* disarm_allocation_faults(PyObject*, PyObject*) {
  const AllocationCount count = midflight::disarm_allocation_faults();
  return guarded([&] { return tuple_of({make_int(count.made), make_int(count.failed)}); });
}

PyObject* after_fork(PyObject* module, PyObject*) {
  return guarded([&] {
    engine_of(module).after_fork();
    return none();
  });
}

PyObject* close(PyObject* module, PyObject*) {
  return guarded([&] {
    engine_of(module).close();
    return none();
  });
}

PyObject* is_busy(PyObject* module, PyObject*) {
  return guarded([&] { return make_bool(engine_of(module).is_busy()); });
}

// Nothing but a look at one number where nothing waits.
PyObject* safepoint(PyObject* module, PyObject*) {
  if (engine_of(module).waiting_for_safepoint == 0) Py_RETURN_NONE;
  return guarded([&] {
    call(get_attr(import_module("midflight._safepoint"), "run_waiting"), {});
    return none();
  });
}

PyObject* await_safepoint(PyObject* module, PyObject* args) {
  return guarded([&] {
    long change = 0;
    if (!PyArg_ParseTuple(args, "l", &change)) throw PythonError();
    engine_of(module).waiting_for_safepoint += change;
    return none();
  });
}

PyObject* hotfix(PyObject* module, PyObject* args) {
  return guarded([&] {
    PyObject *source = nullptr, *filename = nullptr, *name = nullptr;
    if (!PyArg_ParseTuple(args, "OUU", &source, &filename, &name)) throw PythonError();
    return engine_of(module).hotfix(source, filename, name).told;
  });
}

PyObject* undo(PyObject* module, PyObject* args) {
  return guarded([&] {
    long generation = 0;
    if (!PyArg_ParseTuple(args, "l", &generation)) throw PythonError();
    return engine_of(module).undo(generation).told;
  });
}

PyObject* forget(PyObject* module, PyObject*) {
  return guarded([&] {
    engine_of(module).forget();
    return none();
  });
}

PyObject* generation(PyObject* module, PyObject*) {
  return guarded([&] { return make_int(engine_of(module).generation()); });
}

PyObject* history(PyObject* module, PyObject*) {
  return guarded([&] {
    Ref list = list_of({});
    for (const Record& record : engine_of(module).history()) append(list, outcome_as_dict(record.outcome));
    return list;
  });
}

constexpr const char* kSafepointDoc =
    "safepoint()\n--\n\n"
    "Say that this is a good moment for an update that waits for one.\n\n"
    "Call it once per frame, tick or request. It costs next to nothing while nothing waits. An update that waits\n"
    "(``reload(when=\"safepoint\")``, ``staged.commit_at_safepoint()``) is committed by this call, in this thread;\n"
    "if it fails, whoever asked for it is told, not the caller of safepoint().";

PyObject* split_source(PyObject*, PyObject* source) {
  return guarded([&] {
    if (!PyBytes_Check(source)) raise(PyExc_TypeError, "split_source() takes bytes");
    const SplitSource split = midflight::split_source(bytes_view(source));
    if (!split.sure) return none();
    Ref chunks = list_of({});
    for (const Chunk& chunk : split.chunks) {
      append(chunks, require(Py_BuildValue("iinn", chunk.first_line, chunk.last_line,
                                           static_cast<Py_ssize_t>(chunk.begin), static_cast<Py_ssize_t>(chunk.end))));
    }
    return chunks;
  });
}

PyObject* stage_source(PyObject*, PyObject* args) {
  return guarded([&] {
    PyObject *live = nullptr, *next = nullptr, *filename = nullptr;
    if (!PyArg_ParseTuple(args, "SSU", &live, &next, &filename)) throw PythonError();
    ModuleRecord record;
    record.name = "staged";
    record.module = require(PyModule_New("staged"));
    record.source = Ref::borrow(live);
    record.filename = Ref::borrow(filename);
    adopt_live_code(record, false);
    const std::unique_ptr<StagedModule> staged = stage_module(record, {Ref::borrow(next), record.filename, {}});
    Ref lines = list_of({});
    for (const auto& [code, line] : staged->moved) append(lines, tuple_of({code, make_int(line)}));
    return tuple_of({record.code, staged->code, lines, make_bool(staged->in_parts)});
  });
}

PyMethodDef kMethods[] = {
    {"configure", configure, METH_VARARGS, "configure(include, exclude, roots, history): scope and depth of history."},
    {"record_loaded", record_loaded, METH_NOARGS, "Record the loaded modules in scope that have no record yet."},
    {"record_main", record_main, METH_NOARGS, "Record `__main__` if it has no record yet."},
    {"remember_scripts", remember_scripts, METH_NOARGS, "Note the sources that lie in the program's folders."},
    {"in_scope", in_scope, METH_VARARGS, "in_scope(name, filename) -> bool"},
    {"exec_module", exec_module, METH_VARARGS, "exec_module(loader, module): run a module's code and record it."},
    {"reload", reload, METH_O, "reload(options) -> outcome"},
    {"stage", stage, METH_O, "stage(options) -> (outcome, prepared); changes nothing"},
    {"stage_again", stage_again, METH_O, "stage_again(prepared) -> outcome"},
    {"commit", commit, METH_VARARGS,
     "commit(prepared, again, idle, timeout) -> outcome, or the frames in the way; `again`: prepare anew if the "
     "program "
     "moved; `idle`: only if no changed function is on a stack"},
    {"running_in", running_in, METH_VARARGS, "running_in(codes) -> frames on the stacks of threads"},
    {"suspended_in", suspended_in, METH_VARARGS,
     "suspended_in(codes, types) -> generators and coroutines in these codes, and instances of the types"},
    {"modules", modules, METH_NOARGS, "Name and file of every module in scope, in the order of their import."},
    {"arm_fault", arm_fault, METH_VARARGS,
     "arm_fault(count) -> the point that failed since the last call, or None; for tests: the count-th fault point from "
     "now on fails as if there were no memory; 0: none"},
    {"arm_allocation_faults", arm_allocation_faults, METH_VARARGS,
     "arm_allocation_faults(first, last) -> whether this build can; for tests: the allocations from the first-th to "
     "before the last-th that this thread makes from now on fail"},
    {"disarm_allocation_faults", disarm_allocation_faults, METH_NOARGS,
     "disarm_allocation_faults() -> (how many allocations there were, how many of them have failed)"},
    {"after_fork", after_fork, METH_NOARGS, "In a child process: an update of another thread will not go on."},
    {"close", close, METH_NOARGS, "The interpreter ends: wait for other threads' updates, and let none begin."},
    {"is_busy", is_busy, METH_NOARGS, "Whether an update is under way."},
    {"safepoint", safepoint, METH_NOARGS, kSafepointDoc},
    {"await_safepoint", await_safepoint, METH_VARARGS, "await_safepoint(change): one more, or less, waits for one."},
    {"hotfix", hotfix, METH_VARARGS, "hotfix(source, filename, name) -> outcome"},
    {"undo", undo, METH_VARARGS, "undo(generation) -> outcome; 0 is the newest update"},
    {"forget", forget, METH_NOARGS, "Give up what is kept for undo."},
    {"generation", generation, METH_NOARGS, "The number of committed updates."},
    {"split_source", split_source, METH_O,
     "split_source(bytes) -> [(first line, last line, first byte, last byte)] of the top-level chunks, or None"},
    {"history", history, METH_NOARGS, "The outcomes of updates that can be undone, oldest first."},
    {"stage_source", stage_source, METH_VARARGS,
     "stage_source(live, next, filename) -> (code of the one, code of the other, new lines, whether in parts)"},
    {nullptr, nullptr, 0, nullptr}};

int exec(PyObject* module) {
  return Ref::steal(guarded([&] {
    self_test();
    static_cast<ModuleState*>(PyModule_GetState(module))->engine = std::make_unique<Engine>().release();
    return none();
  }))
             ? 0
             : -1;
}

void release(void* module) {
  auto* state = static_cast<ModuleState*>(PyModule_GetState(static_cast<PyObject*>(module)));
  if (state == nullptr) return;
  delete state->engine;
  state->engine = nullptr;
}

auto kSlots = module_slots(exec);

PyModuleDef kModule = {PyModuleDef_HEAD_INIT,
                       "midflight._engine",
                       "The engine of midflight.",
                       sizeof(ModuleState),
                       kMethods,
                       kSlots.data(),
                       nullptr,
                       nullptr,
                       release};

}  // namespace
}  // namespace midflight

PyMODINIT_FUNC PyInit__engine() { return PyModuleDef_Init(&midflight::kModule); }
