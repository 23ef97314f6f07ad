// Preparing an update: which modules, reading and comparing them, running new code, pairing and planning.
#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "base/clock.h"
#include "base/dotted.h"
#include "base/fault.h"
#include "baseline/native.h"
#include "cpython/function.h"
#include "cpython/gil.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "engine/engine.h"
#include "engine/failure.h"
#include "engine/frames.h"
#include "engine/stopwatch.h"
#include "execute/effects.h"
#include "execute/order.h"
#include "execute/shared_data.h"
#include "execute/spare_classes.h"
#include "plan/complete_baseline.h"
#include "report/directives.h"
#include "report/statements.h"
#include "stage/source.h"

namespace midflight {
namespace {

Refusal scope_refusal(const std::string& name, const std::string& reason, const char* code) {
  return {code,
          name,
          "",
          "the module cannot be updated: " + reason,
          "name a module of the program, or widen install(include=[...])",
          0};
}

}  // namespace

ModuleRecord* Engine::require_record(const std::string& name) {
  if (ModuleRecord* known = registry_.find(name)) return known;
  Ref module = find_item(PyImport_GetModuleDict(), name.c_str());
  if (!module) raise_refused({{"MF001", name, "", "no module of this name is loaded", "import it first", 0}});
  if (!PyModule_Check(module.get())) raise_refused({scope_refusal(name, "it is not a module object", "MF002")});
  const std::string objection = registry_.scope().objection(name, registry_.source_file(module));
  if (!objection.empty()) raise_refused({scope_refusal(name, objection, "MF002")});
  return registry_.record_late(module, name, false);
}

std::vector<ModuleRecord*> Engine::select(const ReloadOptions& options) {
  registry_.drop_stale();
  registry_.record_loaded(false);
  std::vector<ModuleRecord*> selected;
  if (!options.names) {
    for (ModuleRecord* record : registry_.in_order()) selected.push_back(record);
    return selected;
  }
  for (const std::string& name : *options.names) {
    ModuleRecord* record = require_record(name);
    if (std::find(selected.begin(), selected.end(), record) == selected.end()) selected.push_back(record);
  }
  // One file loaded as two modules updates both.
  for (ModuleRecord* other : registry_.in_order()) {
    const bool same_file = std::any_of(selected.begin(), selected.end(), [&](const ModuleRecord* record) {
      return record != other && record->filename && other->filename &&
             to_text(record->file_path()) == to_text(other->file_path());
    });
    if (same_file && std::find(selected.begin(), selected.end(), other) == selected.end()) selected.push_back(other);
  }
  return selected;
}

namespace {

// Nothing is known of where it comes from, and nothing can be: it is left alone until it is asked for by name.
bool is_out_of_reach(const ModuleRecord& record) {
  if (record.source) return false;
  try {
    return !read_source(record);
  } catch (const PythonError&) {
    if (!PyErr_ExceptionMatches(PyExc_OSError)) throw;
    PyErr_Clear();  // the expected OSError: there is no file, and the loader has no source
    return true;
  }
}

}  // namespace

bool Engine::is_unchanged(const ModuleRecord& record, const SourceFile& file) {
  if (file.spec) return false;
  const auto same = [&](BorrowedRef known) { return known && are_equal(known, file.content); };
  // What was undone is left alone until the file has said something else.
  auto undone = undone_.find(record.name);
  if (undone != undone_.end() && same(undone->second)) return true;
  if (undone != undone_.end()) undone_.erase(undone);
  return same(record.source);
}

// What functions of the module ran before hotfixes gave them code of their own.
std::vector<Ref> Engine::replaced_code(const ModuleRecord& record) const {
  std::vector<Ref> codes;
  for (const auto& [function, adoptions] : adoptions_) {
    const FunctionPayload& original = adoptions.back().original;
    const bool in_force = !(globals_of(function) == original.globals);
    if (in_force && original.globals == record.namespace_dict()) codes.push_back(original.code);
  }
  return codes;
}

// In the order of the first import, so that what others build on comes first.
void Engine::sort_by_import(Staged& staged) const {
  const auto& order = registry_.in_order();
  std::stable_sort(staged.modules.begin(), staged.modules.end(), [&](const auto& a, const auto& b) {
    return std::find(order.begin(), order.end(), a->record) < std::find(order.begin(), order.end(), b->record);
  });
}

Staged Engine::read_and_compare(const ReloadOptions& options, const std::vector<ModuleRecord*>& selected,
                                KnownValues& known) {
  Staged staged;
  for (ModuleRecord* record : selected) {
    yield_gil();
    auto given = options.sources.find(record->name);
    const bool is_given = given != options.sources.end();
    try {
      if (options.changed_only && !is_given && is_out_of_reach(*record)) continue;
      SourceFile file = is_given ? SourceFile{given->second, record->filename, {}} : find_source(*record);
      if (!is_given && options.changed_only && is_unchanged(*record, file)) continue;
      // What was recorded in the middle of its import may have gained functions since.
      if (record->late) {
        registry_.find_origin(*record, true, replaced_code(*record));
        if (!is_given && options.changed_only && is_unchanged(*record, file)) continue;
      }
      fault_point("stage: a module");
      std::unique_ptr<StagedModule> module = stage_module(*record, file);
      complete_baseline(*record, known);
      fault_point("stage: a module is read");
      staged.modules.push_back(std::move(module));
    } catch (const PythonError&) {
      raise_stage_error(record->name, record->filename);
    }
  }
  const bool changed = std::any_of(staged.modules.begin(), staged.modules.end(),
                                   [](const auto& module) { return module->content_changed; });
  const bool forced = options.execute == ExecuteMode::all || options.merge.replace;
  if (!changed && !forced) staged.modules.clear();
  sort_by_import(staged);
  return staged;
}

namespace {

// Whether the module may import one of the others: their names stand in its source, it imports from a package that it
// is in, or it computes the names of what it imports.
bool may_import(ModuleRecord& record, const Staged& staged) {
  const SourceWords& words = record.words();
  for (const char* importer : {"import_module", "__import__"}) {
    if (words.may_contain(importer)) return true;
  }
  return std::any_of(staged.modules.begin(), staged.modules.end(), [&](const auto& module) {
    const std::string_view name = module->record->name;
    return words.may_contain(last_of(name)) ||
           (words.imports_relatively() && (record.is_main || record.name.starts_with(module->record->name + ".")));
  });
}

// Whether the code imports one of the modules, by name or by names that it computes.
bool imports_any(const ModuleRecord& record, const Names& modules, const NameUses& uses,
                 const std::vector<ImportBinding>& imports) {
  return imports_by_name(uses) || std::any_of(imports.begin(), imports.end(), [&](const ImportBinding& import) {
           const std::string target = absolute_module(record, import);
           return modules.contains(target) ||
                  (!import.attribute.empty() && modules.contains(target + "." + import.attribute));
         });
}

}  // namespace

// Modules that import from a staged one take part with the source they have.
void Engine::add_dependents(Staged& staged, KnownValues& known) {
  Names names;
  for (const auto& module : staged.modules) names.insert(module->record->name);
  for (bool grown = true; grown;) {
    grown = false;
    const std::vector<ModuleRecord*> records = registry_.in_order();  // others may import meanwhile
    for (ModuleRecord* record : records) {
      yield_gil();
      if (names.contains(record->name) || !record->source || !may_import(*record, staged)) continue;
      std::shared_ptr<const Analysis> analysis = live_analysis(*record);
      const auto depends = [&](const NameUses& uses, const auto& imports) {
        return imports_any(*record, names, uses, imports);
      };
      const bool by_statement =
          std::any_of(analysis->statements.begin(), analysis->statements.end(), [&](const Statement& statement) {
            return depends(statement->run, statement->imports) || depends(statement->run, statement->local_imports);
          });
      const bool by_function =
          std::any_of(analysis->functions.begin(), analysis->functions.end(),
                      [&](const auto& item) { return depends(item.second->uses, item.second->uses.imports); });
      if (!by_statement && !by_function) continue;
      staged.modules.push_back(stage_unchanged(*record));
      names.insert(record->name);
      complete_baseline(*record, known);
      grown = true;
    }
  }
}

namespace {

Names names_of(const std::vector<ModuleRecord*>& records) {
  Names names;
  for (const ModuleRecord* record : records) names.insert(record->name);
  return names;
}

}  // namespace

// Whether a statement that has not changed looks into what changed ones fill, in these modules or in others, which
// `add` takes in.
Engine::Sharing Engine::shares_what_is_looked_into(Staged& staged, std::size_t asked,
                                                   const std::vector<FillingStatement>& changed, const Taker& add) {
  const Names program = names_of(registry_.in_order());
  const World world(staged);
  const bool asks_subclasses =
      std::any_of(registry_.in_order().begin(), registry_.in_order().end(),
                  [](ModuleRecord* record) { return record->source && record->words().may_contain("__subclasses__"); });
  const SharedData shared(world, asked, changed, asks_subclasses);
  const std::set<ModuleName> places = shared.filled(program);
  if (places.empty()) return Sharing::none;
  if (shared.sorts() || are_looked_into(world, places)) return Sharing::needed;
  if (shared.leaves_plain_values()) return Sharing::of_values;
  const Names signs = signs_of(world, places);
  bool more = false;
  const std::vector<ModuleRecord*> records = registry_.in_order();  // others may import meanwhile
  for (ModuleRecord* record : records) {
    yield_gil();
    const bool may_look = record->source && may_import(*record, staged) &&
                          std::any_of(signs.begin(), signs.end(),
                                      [&](const std::string& sign) { return record->words().may_contain(sign); });
    if (may_look) more |= add(record);
  }
  return more && are_looked_into(World(staged), places) ? Sharing::needed : Sharing::none;
}

// Where changed statements fill data of modules that do not take part, and others have computed something from it at
// import, these all take part with the source they have.
Engine::Sharing Engine::add_sharing(Staged& staged, KnownValues& known) {
  const std::vector<FillingStatement> changed = filling_statements(staged);
  if (changed.empty()) return Sharing::none;
  const std::size_t asked = staged.modules.size();
  Names names;
  for (const auto& module : staged.modules) names.insert(module->record->name);
  const auto add = [&](ModuleRecord* record) {
    if (record == nullptr || !record->source || !live_analysis(*record) || !names.insert(record->name).second)
      return false;
    staged.modules.push_back(stage_unchanged(*record));
    return true;
  };
  for (bool grown = true; grown;) {
    grown = false;
    for (const std::string& name : SharedData(World(staged), asked, changed, false).modules_on_the_way()) {
      grown |= add(registry_.find(name));
    }
  }
  if (staged.modules.size() == asked) return Sharing::none;
  const Sharing sharing = shares_what_is_looked_into(staged, asked, changed, add);
  if (sharing == Sharing::none) {
    staged.modules.resize(asked);
    return sharing;
  }
  for (std::size_t i = asked; i < staged.modules.size(); ++i) complete_baseline(*staged.modules[i]->record, known);
  add_dependents(staged, known);
  return sharing;
}

// What other modules have computed from what changes, where they were not asked for.
void Engine::report_stale(Prepared& prepared, KnownValues& known, const Forced& forced, std::vector<Entry>& entries) {
  Staged& staged = prepared.staged;
  const std::size_t asked = staged.modules.size();
  add_dependents(staged, known);
  add_sharing(staged, known);
  if (staged.modules.size() > asked) {
    const World world(staged);
    std::vector<KeptOrder> kept_order;  // of modules that were asked for: reported with them
    std::vector<ModuleSlice> slices =
        make_slices_in_order(staged, world, ExecuteMode::automatic, forced, names_of(prepared.in_scope), kept_order);
    slices.erase(slices.begin(), slices.begin() + static_cast<std::ptrdiff_t>(asked));
    add_stale_statements(slices, entries);
  }
  staged.modules.resize(asked);
}

void Engine::run_new_code(const World& world, Prepared& prepared) {
  const std::vector<ModuleSlice>& slices = prepared.slices;
  const bool runs = std::any_of(slices.begin(), slices.end(), [](const ModuleSlice& s) { return s.runs_anything(); });
  if (!runs || prepared.options.execute == ExecuteMode::none) return;
  try {
    const ScopeTest in_scope = [this](const std::string& name, BorrowedRef filename) {
      return registry_.scope().contains(name, to_text(filename));
    };
    const Withdrawals withdrawals = find_withdrawals({prepared.staged, world, slices, prepared.scratch, prepared.pairs,
                                                      registry_.in_order(), prepared.options.merge, adoptions_});
    prepared.scratch = execute(slices, registry_.in_order(), in_scope, withdrawals, open_snapshot_);
  } catch (const PythonError&) {
    raise_execute_error(prepared.filenames);
  }
}

namespace {

// The live values that the statements which ran have used, by the names that lead to them.
std::vector<Prepared::Binding> used_bindings(const std::vector<ModuleSlice>& slices, const World& world) {
  std::map<const StagedModule*, const ModuleSlice*> slice_of;
  for (const ModuleSlice& slice : slices) slice_of[slice.staged] = &slice;
  std::set<ModuleName> used;
  std::set<const std::set<ModuleName>*> taken;
  std::vector<Prepared::Binding> bindings;
  const auto add = [&](BorrowedRef dict, const std::string& name) {
    Ref key = make_str(name);
    bindings.push_back({Ref::borrow(dict), key, find_item(dict, key)});
  };
  const auto add_attribute = [&](BorrowedRef dict, const std::string& dotted) {
    const std::size_t dot = dotted.find('.');
    Ref module = find_item(dict, dotted.substr(0, dot).c_str());
    if (dot == std::string::npos || !module || !PyModule_Check(module.get())) return;
    const std::string attribute = dotted.substr(dot + 1);
    add(PyModule_GetDict(module.get()), root_of(attribute));
  };
  for (const ModuleSlice& slice : slices) {
    for (std::size_t i = 0; i < slice.run.size(); ++i) {
      if (!slice.run[i]) continue;
      const Statement& statement = slice.staged->next->statements[i];
      const Reach& reach = world.reach(slice.staged, statement);
      for (const Places* places : {&reach.read, &reach.valued}) {
        for (const std::set<ModuleName>* layer : places->layers()) {
          if (taken.insert(layer).second) used.insert(layer->begin(), layer->end());
        }
      }
      for (const std::string& chain : statement->run.chains)
        add_attribute(slice.staged->record->namespace_dict(), chain);
    }
  }
  for (const auto& [home, dotted] : used) {
    if (home == nullptr) continue;
    const std::string name = root_of(dotted);
    // What the update itself makes is compared when it is written.
    if (slice_of.at(home)->affected.contains(name)) continue;
    add(home->record->namespace_dict(), name);
  }
  return bindings;
}

// What the names of the program's modules stand for.  What has to run is found out from that, while other threads may
// run: it holds if the names of the modules that take part still stand for the same afterwards.
class Namespaces {
 public:
  explicit Namespaces(const std::vector<ModuleRecord*>& modules) {
    for (const ModuleRecord* module : modules) {
      const BorrowedRef dict = module->namespace_dict();
      before_.emplace(dict, require(PyDict_Copy(dict.get())));
    }
  }

  bool have_changed(const Staged& staged, const Registry& registry) const {
    if (!others_.have_run()) return false;
    return std::any_of(staged.modules.begin(), staged.modules.end(), [&](const auto& module) {
      const ModuleRecord* record = module->record;
      const auto before = before_.find(record->namespace_dict());
      const bool known = registry.find(record->name) == record && before != before_.end() &&
                         find_item(PyImport_GetModuleDict(), record->name.c_str()) == record->module;
      return !known || has_changed(before->first, before->second);
    });
  }

 private:
  // A number, or a text, is as good as another one.
  static bool has_changed(BorrowedRef dict, BorrowedRef before) {
    const std::vector<Item> items = dict_items(dict);
    const auto is_another = [&](const Item& item) {
      const Ref was = is_str(item.key) ? find_item(before, item.key) : item.value;
      Hasher hasher;
      return !(was == item.value) && !(was && add_atom(hasher, was) && add_atom(hasher, item.value));
    };
    return PyDict_GET_SIZE(dict.get()) != PyDict_GET_SIZE(before.get()) ||
           std::any_of(items.begin(), items.end(), is_another);
  }

  std::unordered_map<BorrowedRef, Ref> before_;
  OtherThreads others_;
};

std::unordered_set<BorrowedRef> paired_classes(const Scratch& scratch, const Correspondence& pairs) {
  std::unordered_set<BorrowedRef> classes;
  for (const Ref& object : scratch.young) {
    if (is_type(object) && is_python_class(object) && pairs.live_of.contains(object)) classes.insert(object);
  }
  return classes;
}

std::vector<Objection> find_whole_modules(const Prepared& prepared, const World& world, const Names& program) {
  if (prepared.options.execute != ExecuteMode::automatic) return {};
  return find_objections(prepared.slices, world, program);
}

void tell_plan(Prepared& prepared) {
  Outcome& outcome = prepared.outcome;
  outcome.entries = prepared.plan.entries;
  outcome.refusals = prepared.plan.refusals;
  outcome.generation = prepared.generation;
  for (const auto& module : prepared.staged.modules) {
    outcome.modules.push_back(module->record->name);
    add_code_left(module->record->code, module->code, outcome.old_code);
  }
}

}  // namespace

// What the steps before new code find out.
struct Engine::Findings {
  std::unique_ptr<const World> world;
  std::vector<KeptOrder> kept_order;
  std::vector<Entry> kept;  // what is not made anew, and why
  std::vector<Objection> objections;
  std::vector<Entry> stale;
};

// Modules that have changed, and those that import from them.
Engine::Records Engine::concerned(const Staged& staged, KnownValues& known) {
  Staged changed;
  for (const auto& module : staged.modules) {
    if (module->content_changed) changed.modules.push_back(stage_unchanged(*module->record));
  }
  add_dependents(changed, known);
  Records concerned;
  for (const auto& module : changed.modules) concerned.insert(module->record);
  return concerned;
}

// Which statements run; modules whose data they fill take part, unless that would repeat what these have done outside
// the program's data.
void Engine::find_slices(Prepared& prepared, KnownValues& known, const Forced& forced, Sharing sharing,
                         Findings& found) {
  Staged& staged = prepared.staged;
  const ReloadOptions& options = prepared.options;
  const Names program = names_of(prepared.in_scope);
  const bool all = options.execute == ExecuteMode::all || options.merge.replace;
  for (bool taken_back = all;; taken_back = true) {
    while (true) {
      found.kept_order.clear();
      found.world = std::make_unique<const World>(staged);
      prepared.slices = make_slices_in_order(staged, *found.world, options.execute, forced, program, found.kept_order);
      if (taken_back || !add_filled(prepared, known)) break;
      if (sharing == Sharing::none) sharing = Sharing::of_values;
    }
    if (taken_back || !find_repeated(prepared.slices, *found.world, {}, program, sharing)) return;
    const Records required = concerned(staged, known);
    std::optional<Entry> repeated = find_repeated(prepared.slices, *found.world, required, program, sharing);
    if (!repeated) return;
    found.kept.push_back(std::move(*repeated));
    std::erase_if(staged.modules, [&](const auto& module) { return !required.contains(module->record); });
  }
}

// Other threads may run meanwhile: see `Namespaces`.
Engine::Findings Engine::find_what_runs(Prepared& prepared, const std::vector<ModuleRecord*>& selected) {
  Stopwatch watch(prepared.outcome);
  const ReloadOptions& options = prepared.options;
  Staged& staged = prepared.staged;
  KnownValues known(registry_.in_order());
  staged = read_and_compare(options, selected, known);
  Sharing sharing = Sharing::none;
  if (options.dependents && !staged.modules.empty()) {
    add_dependents(staged, known);
    sharing = add_sharing(staged, known);
  }
  watch.lap("stage");
  fault_point("execute: slices");
  Findings found;
  const Forced forced = [&options](const StagedModule& module, const std::string& name) {
    return rule_for(options.merge, module.record->name, *module.next, "", name, Pragma::none) == Rule::replace;
  };
  find_slices(prepared, known, forced, sharing, found);
  found.stale = find_filled_in_place(prepared.slices, *found.world);
  found.objections = find_whole_modules(prepared, *found.world, names_of(prepared.in_scope));
  if (!options.dependents && !staged.modules.empty()) report_stale(prepared, known, forced, found.stale);
  watch.lap("execute");
  return found;
}

// From here to the plan, and in `reload()` to its commit, all that is read of the program is read in one stretch, but
// where its own code runs.
void Engine::plan_update(Prepared& prepared, const Findings& found) {
  Stopwatch watch(prepared.outcome);
  Staged& staged = prepared.staged;
  for (const auto& module : staged.modules) prepared.filenames.push_back(to_text(module->filename));
  if (prepared.waits) prepared.bindings = used_bindings(prepared.slices, *found.world);
  if (found.objections.empty()) run_new_code(*found.world, prepared);
  watch.lap("execute");
  fault_point("diff");
  if (!prepared.scratch.modules.empty()) prepared.pairs = correspond(prepared.scratch, *found.world);
  hide_spare_classes(prepared.scratch, paired_classes(prepared.scratch, prepared.pairs));
  watch.lap("diff");
  Plan& plan = prepared.plan;
  plan = make_plan({staged, *found.world, prepared.slices, prepared.scratch, prepared.pairs, registry_.in_order(),
                    prepared.options.merge, adoptions_});
  for (const auto& write : plan.writes) {
    fault_point("plan: preparing a write");
    write->prepare();
  }
  for (const Objection& objection : found.objections) {
    plan.refusals.push_back({"MF201", objection.module, "", objection.reason,
                             "execute=\"all\" runs it, execute=\"none\" changes function bodies only", objection.line});
  }
  add_statements(prepared.slices, prepared.options.execute, plan.entries);
  add_kept_order(found.kept_order, plan.entries);
  plan.entries.insert(plan.entries.end(), found.kept.begin(), found.kept.end());
  report_kept_hotfixes(staged, plan);
  plan.entries.insert(plan.entries.end(), found.stale.begin(), found.stale.end());
  for (const auto& module : staged.modules) add_ignored_directives(*module, plan.entries);
  tell_plan(prepared);
  watch.lap("plan");
}

std::unique_ptr<Prepared> Engine::prepare(const ReloadOptions& options, bool waits) {
  for (;;) {
    auto prepared = std::make_unique<Prepared>();
    prepared->options = options;
    prepared->waits = waits;
    prepared->generation = generation_;
    const std::vector<ModuleRecord*> selected = select(options);
    prepared->in_scope = registry_.in_order();
    std::optional<Namespaces> namespaces(prepared->in_scope);
    const Findings found = find_what_runs(*prepared, selected);
    // If so, all is found out once more, and nobody else runs meanwhile.
    if (end_yielding() && namespaces->have_changed(prepared->staged, registry_)) continue;
    namespaces.reset();  // what it refers to would count as held by the program
    plan_update(*prepared, found);
    return prepared;
  }
}

bool Engine::wait_for_imports(const Prepared& prepared) {
  constexpr double kPatienceWithImports = 0.02;  // seconds: a frame
  const double deadline = now_seconds() + kPatienceWithImports;
  bool waited = false;
  for (; registry_.imports().may_need(prepared.outcome.modules) && now_seconds() < deadline; waited = true) {
    sleep_without_gil();
  }
  return waited;
}

bool Engine::has_new_dependents(const Prepared& prepared) const {
  const std::vector<ModuleRecord*>& records = registry_.in_order();
  if (!prepared.options.dependents || records == prepared.in_scope) return false;
  return std::any_of(records.begin(), records.end(), [&](ModuleRecord* record) {
    const bool known =
        std::find(prepared.in_scope.begin(), prepared.in_scope.end(), record) != prepared.in_scope.end() ||
        std::find(imported_.begin(), imported_.end(), record->name) != imported_.end();
    return !known && record->source && may_import(*record, prepared.staged);
  });
}

std::string Engine::what_moved(const Prepared& prepared) {
  if (prepared.generation != generation_) return "another update was committed";
  // First what lets other threads run.
  for (const auto& module : prepared.staged.modules) {
    const std::string& name = module->record->name;
    if (prepared.options.sources.contains(name)) continue;
    if (!(find_item(PyImport_GetModuleDict(), name.c_str()) == module->record->module)) return kNewModules;
    try {
      Ref source = find_source(*module->record).content;
      if (!are_equal(source, module->source)) return "the file of module " + name + " has changed";
    } catch (const PythonError&) {
      raise_stage_error(name, module->record->filename);
    }
  }
  const bool removed = registry_.drop_stale();
  registry_.record_loaded(false);
  const std::vector<ModuleRecord*>& records = registry_.in_order();
  const bool all_there = std::all_of(prepared.in_scope.begin(), prepared.in_scope.end(), [&](ModuleRecord* record) {
    return std::find(records.begin(), records.end(), record) != records.end();
  });
  if (removed || !all_there || has_new_dependents(prepared)) return kNewModules;
  for (const Prepared::Binding& binding : prepared.bindings) {
    if (!(find_item(binding.dict, binding.name) == binding.value)) {
      return "the name " + to_text(binding.name) + ", which new code has used, was bound anew";
    }
  }
  return {};
}

}  // namespace midflight
