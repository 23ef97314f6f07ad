// The `_engine` extension module: argument parsing and nothing else.
#include <memory>

#include "cpython/module_slots.h"
#include "cpython/objects.h"
#include "cpython/selftest.h"
#include "engine/engine.h"
#include "engine/failure.h"
#include "engine/import_hook.h"
#include "module/options.h"

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
    run_and_record(engine_of(module).registry(), loader, target);
    return none();
  });
}

PyObject* reload(PyObject* module, PyObject* options) {
  return guarded([&] { return outcome_as_dict(engine_of(module).reload(parse_options(options))); });
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

PyObject* commit(PyObject* module, PyObject* args) {
  return guarded([&] {
    PyObject* capsule = nullptr;
    int again = 1;
    if (!PyArg_ParseTuple(args, "Op", &capsule, &again)) throw PythonError();
    auto* prepared = static_cast<std::unique_ptr<Prepared>*>(PyCapsule_GetPointer(capsule, kPrepared));
    if (prepared == nullptr) throw PythonError();
    return outcome_as_dict(engine_of(module).commit(*prepared, again != 0));
  });
}

PyObject* hotfix(PyObject* module, PyObject* args) {
  return guarded([&] {
    PyObject *source = nullptr, *filename = nullptr, *name = nullptr;
    if (!PyArg_ParseTuple(args, "OUU", &source, &filename, &name)) throw PythonError();
    return outcome_as_dict(engine_of(module).hotfix(source, filename, name));
  });
}

PyObject* undo(PyObject* module, PyObject* args) {
  return guarded([&] {
    long generation = 0;
    if (!PyArg_ParseTuple(args, "l", &generation)) throw PythonError();
    return outcome_as_dict(engine_of(module).undo(generation));
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
    for (const Record& record : engine_of(module).history()) append(list, make_int(record.generation));
    return list;
  });
}

PyMethodDef kMethods[] = {
    {"configure", configure, METH_VARARGS, "configure(include, exclude, roots, history): scope and depth of history."},
    {"record_loaded", record_loaded, METH_NOARGS, "Record the loaded modules in scope that have no record yet."},
    {"in_scope", in_scope, METH_VARARGS, "in_scope(name, filename) -> bool"},
    {"exec_module", exec_module, METH_VARARGS, "exec_module(loader, module): run a module's code and record it."},
    {"reload", reload, METH_O, "reload(options) -> outcome"},
    {"stage", stage, METH_O, "stage(options) -> (outcome, prepared); changes nothing"},
    {"commit", commit, METH_VARARGS, "commit(prepared, again) -> outcome; `again`: prepare anew if the program moved"},
    {"hotfix", hotfix, METH_VARARGS, "hotfix(source, filename, name) -> outcome"},
    {"undo", undo, METH_VARARGS, "undo(generation) -> outcome; 0 is the newest update"},
    {"forget", forget, METH_NOARGS, "Give up what is kept for undo."},
    {"generation", generation, METH_NOARGS, "The number of committed updates."},
    {"history", history, METH_NOARGS, "Generations that can be undone, oldest first."},
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
