#include "execute/effects.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/dotted.h"
#include "stage/local_imports.h"

namespace midflight {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& sorted) {
  return std::binary_search(sorted.begin(), sorted.end(), name);
}

constexpr std::array<std::string_view, 6> kBuiltins = {"breakpoint", "exit", "input", "open", "print", "quit"};

// Modules whose functions and classes make values, but for the names below.
constexpr std::array<std::string_view, 74> kHarmless = {"__future__",  "abc",         "array",     "ast",
                                                        "asyncio",     "attr",        "attrs",     "base64",
                                                        "bisect",      "builtins",    "calendar",  "cmath",
                                                        "codecs",      "collections", "colorsys",  "contextlib",
                                                        "contextvars", "copy",        "copyreg",   "csv",
                                                        "dataclasses", "datetime",    "decimal",   "difflib",
                                                        "enum",        "errno",       "fnmatch",   "fractions",
                                                        "functools",   "gettext",     "hashlib",   "heapq",
                                                        "hmac",        "html",        "importlib", "inspect",
                                                        "io",          "itertools",   "json",      "keyword",
                                                        "locale",      "logging",     "math",      "midflight",
                                                        "numbers",     "operator",    "os",        "pathlib",
                                                        "pickle",      "platform",    "pydantic",  "queue",
                                                        "random",      "re",          "secrets",   "statistics",
                                                        "string",      "struct",      "sys",       "textwrap",
                                                        "threading",   "time",        "timeit",    "token",
                                                        "traceback",   "types",       "typing",    "typing_extensions",
                                                        "unicodedata", "uuid",        "warnings",  "weakref",
                                                        "zlib",        "zoneinfo"};

// What acts on the world, whatever it is called on.
constexpr std::array<std::string_view, 63> kActs = {"_exit",
                                                    "accept",
                                                    "basicConfig",
                                                    "bind",
                                                    "call_later",
                                                    "call_soon",
                                                    "chdir",
                                                    "check_call",
                                                    "check_output",
                                                    "chmod",
                                                    "commit",
                                                    "connect",
                                                    "connect_ex",
                                                    "create_connection",
                                                    "create_server",
                                                    "create_task",
                                                    "critical",
                                                    "debug",
                                                    "dictConfig",
                                                    "error",
                                                    "exception",
                                                    "execute",
                                                    "executemany",
                                                    "executescript",
                                                    "exit",
                                                    "fileConfig",
                                                    "flush",
                                                    "fork",
                                                    "info",
                                                    "kill",
                                                    "listen",
                                                    "log",
                                                    "makedirs",
                                                    "mkdir",
                                                    "open",
                                                    "popen",
                                                    "putenv",
                                                    "recv",
                                                    "rename",
                                                    "rmdir",
                                                    "rmtree",
                                                    "run",
                                                    "run_forever",
                                                    "run_until_complete",
                                                    "send",
                                                    "sendall",
                                                    "sendto",
                                                    "serve_forever",
                                                    "showwarning",
                                                    "signal",
                                                    "sleep",
                                                    "start",
                                                    "start_new_thread",
                                                    "startfile",
                                                    "submit",
                                                    "symlink",
                                                    "system",
                                                    "touch",
                                                    "truncate",
                                                    "unlink",
                                                    "warning",
                                                    "write",
                                                    "writelines"};

class Effects {
 public:
  Effects(const World& world, const Names& program) : world_(world), program_(program) {}

  // The first call that acts; empty if none does.
  std::string of(const StagedModule* module, const Statement& statement) const {
    if (std::string found = first(module, statement->run); !found.empty()) return found;
    for (const auto& [home, qualname] : world_.reach(module, statement).functions) {
      if (std::string found = first(home, home->next->functions.at(qualname)->uses); !found.empty()) return found;
    }
    return {};
  }

 private:
  std::string first(const StagedModule* module, const NameUses& uses) const {
    const auto is_act = [&](const std::string& name) { return acts(module, name); };
    for (const Names* names : {&uses.called, &uses.chains}) {
      auto found = std::find_if(names->begin(), names->end(), is_act);
      if (found != names->end()) return written_name(*found);
    }
    for (const std::string& name : uses.attributes) {
      // Those of a name were looked at with it.
      const bool known = std::any_of(uses.chains.begin(), uses.chains.end(),
                                     [&](const std::string& chain) { return last_of(chain) == name; });
      if (!known && is_one_of(name, kActs)) return name;
    }
    return {};
  }

  bool acts(const StagedModule* module, const std::string& name) const {
    const auto [home, place] = world_.resolve(module, name);
    if (home != nullptr && is_defined(*home, place)) return false;  // what it calls in turn is looked at
    const std::string root = root_of(name);
    const ImportBinding* import = local_import(root) ? world_.find_import(module, root) : import_of(*module, root);
    if (import == nullptr) {
      if (name == root) return is_one_of(name, kBuiltins) && !module->next->bound.contains(root);
      return is_one_of(last_of(name), kActs);
    }
    const std::string target = absolute_module(*module, *import);
    const bool own =
        home != nullptr || program_.contains(target) || program_.contains(target + "." + import->attribute);
    if (!own && !is_one_of(root_of(target), kHarmless)) return true;
    return is_one_of(name == root ? import->attribute : last_of(name), kActs);
  }

  static bool is_defined(const StagedModule& module, const std::string& name) {
    return module.next->functions.contains(name) || module.next->class_members.contains(name);
  }

  // The import that binds a name; null if none does.
  static const ImportBinding* import_of(const StagedModule& module, const std::string& name) {
    for (const std::size_t i : module.next->binders_of(name)) {
      for (const ImportBinding& import : module.next->statements[i]->imports) {
        if (import.local == name) return &import;
      }
    }
    return nullptr;
  }

  const World& world_;
  const Names& program_;
};

// Of the statement that lifts the module to the second rung.
int dynamic_line(const ModuleSlice& slice) {
  const std::vector<Statement>& statements = slice.staged->next->statements;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (slice.run[i] && statements[i]->dynamic && slice.reasons[i] != kWholeModule) return statements[i].first_line;
  }
  return 0;
}

}  // namespace

std::string find_effect(const World& world, const Names& program, const StagedModule* module,
                        const Statement& statement) {
  return Effects(world, program).of(module, statement);
}

std::vector<Objection> find_objections(const std::vector<ModuleSlice>& slices, const World& world,
                                       const Names& program) {
  const Effects effects(world, program);
  std::vector<Objection> objections;
  for (const ModuleSlice& slice : slices) {
    const std::vector<Statement>& statements = slice.staged->next->statements;
    for (std::size_t i = 0; i < statements.size(); ++i) {
      if (slice.reasons[i] != kWholeModule || statements[i].kind == StatementKind::main_guard) continue;
      const std::string effect = effects.of(slice.staged, statements[i]);
      if (effect.empty()) continue;
      objections.push_back({slice.staged->record->name,
                            "it uses exec, so that all of the module would have to run again, and line " +
                                std::to_string(statements[i].first_line) + " uses " + effect +
                                ", which may have effects outside the module",
                            dynamic_line(slice)});
      break;
    }
  }
  return objections;
}

}  // namespace midflight
