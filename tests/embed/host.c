// A program that embeds CPython: it starts an interpreter, runs a script in it and ends it, as often as it is told.
//
// usage: host EXECUTABLE LIVES SCRIPT [ARGUMENT...]
//
// EXECUTABLE is the Python whose packages the script may import.  After each life the resident memory is written, in
// KiB.
#include <Python.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static long resident(void) {
  long pages = 0;
  FILE* file = fopen("/proc/self/statm", "r");
  if (file == NULL) return 0;
  if (fscanf(file, "%*d %ld", &pages) != 1) pages = 0;
  fclose(file);
  return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

static void start(int argc, char** argv) {
  PyConfig config;
  PyConfig_InitPythonConfig(&config);
  config.parse_argv = 0;
  config.write_bytecode = 0;
  config.install_signal_handlers = 0;
  PyStatus status = PyConfig_SetBytesString(&config, &config.program_name, argv[1]);
  if (!PyStatus_Exception(status)) status = PyConfig_SetBytesArgv(&config, argc - 3, argv + 3);
  if (!PyStatus_Exception(status)) status = Py_InitializeFromConfig(&config);
  PyConfig_Clear(&config);
  if (PyStatus_Exception(status)) Py_ExitStatusException(status);
}

// Runs the script as `__main__` of this interpreter.
static int run(const char* path) {
  FILE* file = fopen(path, "rb");
  if (file == NULL) {
    perror(path);
    return 1;
  }
  return PyRun_SimpleFileEx(file, path, 1) == 0 ? 0 : 1;
}

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  const long lives = strtol(argv[2], NULL, 10);
  for (long i = 0; i < lives; ++i) {
    start(argc, argv);
    if (run(argv[3]) != 0) return 1;
    if (Py_FinalizeEx() != 0) return 1;
    printf("%ld\n", resident());
    fflush(stdout);
  }
  return 0;
}
