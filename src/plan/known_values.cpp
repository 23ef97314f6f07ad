#include "plan/known_values.h"

#include <algorithm>

#include "cpython/objects.h"
#include "execute/slice.h"
#include "stage/analysis.h"
#include "stage/stage.h"
#include "stage/syntax.h"

namespace midflight {
namespace {

// Of these, a call with values that are known does nothing but give a value.
constexpr const char* kPure[] = {
    "abs",    "all",       "any",   "bin", "bool",  "bytes",  "chr", "complex", "dict",  "divmod", "enumerate", "float",
    "format", "frozenset", "hex",   "int", "len",   "list",   "max", "min",     "oct",   "ord",    "pow",       "range",
    "repr",   "reversed",  "round", "set", "slice", "sorted", "str", "sum",     "tuple", "zip"};

// Whether no code can change it.
bool is_fixed(BorrowedRef value) {
  PyObject* raw = value.get();
  if (raw == Py_None || PyBool_Check(raw) || PyUnicode_CheckExact(raw) || PyLong_CheckExact(raw) ||
      PyFloat_CheckExact(raw) || PyBytes_CheckExact(raw) || PyComplex_CheckExact(raw) || PyRange_Check(raw)) {
    return true;
  }
  std::vector<Ref> items;
  if (PyTuple_CheckExact(raw)) {
    items = sequence_items(value);
  } else if (PyFrozenSet_CheckExact(raw)) {
    items = set_items(value);
  } else {
    return false;
  }
  return std::all_of(items.begin(), items.end(), [](const Ref& item) { return is_fixed(item); });
}

// What functions that the module called while it was imported, registering decorators for example, may have bound and
// changed.
void add_effects_of_calls(const ModuleRecord& record, Names& bound, Names& changed) {
  const Analysis& analysis = *record.analysis;
  Names called;
  std::vector<std::string> pending;
  const auto call = [&](const NameUses& uses) {
    for (const Names* names : {&uses.called, &uses.chains, &uses.factories}) {
      for (const std::string& name : *names) {
        if (called.insert(name).second) pending.push_back(name);
      }
    }
  };
  for (const Statement& statement : analysis.statements) {
    if (!is_entry(record, statement)) call(statement->run);
  }
  while (!pending.empty()) {
    const std::string name = std::move(pending.back());
    pending.pop_back();
    for (auto function = analysis.functions.lower_bound(name);
         function != analysis.functions.end() && function->first.starts_with(name); ++function) {
      const bool inside = function->first.size() == name.size() || function->first[name.size()] == '.';
      if (!inside) continue;
      const NameUses& uses = function->second->uses;
      bound.insert(uses.binds.begin(), uses.binds.end());
      changed.insert(uses.mutates.begin(), uses.mutates.end());
      call(uses);
    }
  }
}

}  // namespace

bool compute_statement(Syntax& syntax, const ModuleRecord& record, BorrowedRef node, BorrowedRef globals,
                       BorrowedRef locals) {
  // Annotations are not evaluated.
  const int flags = record.analysis->future_flags | CO_FUTURE_ANNOTATIONS;
  Ref code = Syntax::compile(syntax.module_of({Ref::borrow(node)}), record.filename, flags);
  try {
    run_code(code, globals, locals);
    return true;
  } catch (const PythonError&) {
    if (!PyErr_ExceptionMatches(PyExc_Exception)) throw;
    PyErr_Clear();  // of whatever kind: then the value is not known
    return false;
  }
}

class KnownValues::Evaluation {
 public:
  Evaluation(KnownValues& all, ModuleRecord& record, Values& values)
      : all_(all), record_(record), analysis_(*record.analysis), values_(values) {}

  void run() {
    find_limits();
    const std::vector<Statement>& statements = analysis_.statements;
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < statements.size(); ++i) {
      if (statements[i]->computed) wanted.push_back(i);
    }
    const std::vector<Ref> nodes = parse_statements(analysis_, wanted, record_.filename);
    for (std::size_t i = 0, next = 0; i < statements.size(); ++i) {
      if (is_entry(record_, statements[i])) continue;
      const bool computed = next < wanted.size() && wanted[next] == i;
      const Ref node = computed ? nodes[next++] : Ref();
      if (computed && can_compute(*statements[i].facts) &&
          compute_statement(syntax_, record_, node, values_.space, values_.space)) {
        take(statements[i]->run.binds);
        continue;
      }
      for (const std::string& name : statements[i]->run.binds) forget(name);
      for (const std::string& name : statements[i]->deletes) forget(name);
      for (const ImportBinding& import : statements[i]->imports) follow(import);
    }
  }

 private:
  void find_limits() {
    add_effects_of_calls(record_, bound_by_calls_, changing_);
    for (const Statement& statement : analysis_.statements) {
      if (is_entry(record_, statement)) continue;
      changing_.insert(statement->run.mutates.begin(), statement->run.mutates.end());
    }
    // `b = a` may make one object of both.
    for (bool grown = true; grown;) {
      grown = false;
      for (const Statement& statement : analysis_.statements) {
        const Names& binds = statement->run.binds;
        const bool changes = std::any_of(binds.begin(), binds.end(),
                                         [this](const std::string& name) { return changing_.contains(name); });
        if (!statement->computed || !changes) continue;
        for (const std::string& name : statement->run.reads) grown |= changing_.insert(name).second;
      }
    }
  }

  bool can_compute(const StatementFacts& facts) const {
    return std::all_of(facts.run.reads.begin(), facts.run.reads.end(), [this](const std::string& name) {
      if (values_.names.contains(name)) return true;
      return !analysis_.bound.contains(name) && static_cast<bool>(find_item(all_.builtins_, name.c_str()));
    });
  }

  void take(const Names& names) {
    for (const std::string& name : names) {
      Ref value = find_item(values_.space, name.c_str());
      const bool known = value && !bound_by_calls_.contains(name) && (!changing_.contains(name) || is_fixed(value));
      values_.modules.erase(name);
      if (known) {
        values_.names.insert(name);
      } else {
        forget(name);
      }
    }
  }

  void forget(const std::string& name) {
    values_.names.erase(name);
    values_.modules.erase(name);
  }

  void follow(const ImportBinding& import) {
    if (import.attribute.empty()) return take_module(import.local, import.module);
    const std::string target = absolute_module(record_, import);
    ModuleRecord* from = all_.find(target);
    if (from == nullptr || !live_analysis(*from)) return take_module(import.local, target + "." + import.attribute);
    const Values& other = all_.of(*from);
    if (import.attribute == "*") {
      for (const std::string& name : exported(other)) take_value(name, find_item(other.space, name.c_str()));
    } else if (other.names.contains(import.attribute) && !other.modules.contains(import.attribute)) {
      take_value(import.local, find_item(other.space, import.attribute.c_str()));
    } else {
      take_module(import.local, target + "." + import.attribute);
    }
  }

  static Names exported(const Values& other) {
    Names names;
    Ref all = other.names.contains("__all__") ? find_item(other.space, "__all__") : Ref();
    for (const std::string& name : other.names) {
      const bool listed = !all || contains(all, make_str(name));
      if (listed && (all || !name.starts_with("_")) && !other.modules.contains(name)) names.insert(name);
    }
    return names;
  }

  void take_value(const std::string& name, BorrowedRef value) {
    set_item(values_.space, name.c_str(), value);
    take({name});
  }

  // Only its known values can be read of a module.
  void take_module(const std::string& local, const std::string& name) {
    ModuleRecord* record = all_.find(name);
    if (record == nullptr || !live_analysis(*record)) return;
    const Values& other = all_.of(*record);
    Ref view = require(PyModule_New(name.c_str()));
    for (const std::string& known : other.names) {
      set_item(PyModule_GetDict(view.get()), known.c_str(), find_item(other.space, known.c_str()));
    }
    set_item(values_.space, local.c_str(), view);
    values_.names.insert(local);
    values_.modules.insert(local);
  }

  KnownValues& all_;
  ModuleRecord& record_;
  const Analysis& analysis_;
  Values& values_;
  Syntax syntax_;
  Names bound_by_calls_, changing_;
};

KnownValues::KnownValues(const std::vector<ModuleRecord*>& in_scope) : in_scope_(in_scope), builtins_(make_dict()) {
  for (const char* name : kPure) {
    if (Ref function = find_item(PyEval_GetBuiltins(), name)) set_item(builtins_, name, function);
  }
}

ModuleRecord* KnownValues::find(const std::string& name) const {
  const auto found = std::find_if(in_scope_.begin(), in_scope_.end(),
                                  [&](const ModuleRecord* record) { return record->name == name; });
  return found == in_scope_.end() ? nullptr : *found;
}

const KnownValues::Values& KnownValues::of(ModuleRecord& record) {
  auto [place, fresh] = values_.try_emplace(&record);  // modules that import each other see what is known so far
  if (!fresh) return place->second;
  place->second.space = make_dict();
  set_item(place->second.space, "__builtins__", builtins_);
  Evaluation(*this, record, place->second).run();
  return place->second;
}

}  // namespace midflight
