// A hotfix: the script runs as its author wrote it; what it stored is then taken back and made again in one commit
// window, with functions and classes that it put over existing ones adopted by those.
#include <algorithm>
#include <set>

#include "base/clock.h"
#include "base/fault.h"
#include "cpython/collector.h"
#include "cpython/container.h"
#include "cpython/function.h"
#include "cpython/heap.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "engine/engine.h"
#include "engine/failure.h"
#include "engine/frames.h"
#include "engine/new_modules.h"
#include "engine/outcome_dict.h"
#include "engine/turn.h"
#include "plan/adopt_layouts.h"
#include "plan/class_caches.h"
#include "plan/instances.h"
#include "plan/merger.h"
#include "plan/shared_fields.h"
#include "plan/translate.h"

namespace midflight {
namespace {

bool is_definition(BorrowedRef object) {
  return object && (is_function(object) || is_type(object) || Py_IS_TYPE(object.get(), &PyProperty_Type) ||
                    Py_IS_TYPE(object.get(), &PyStaticMethod_Type) || Py_IS_TYPE(object.get(), &PyClassMethod_Type));
}

std::string text_attribute(BorrowedRef object, const char* name) {
  Ref value = find_attr(object, name);
  return value && PyUnicode_Check(value.get()) ? to_text(value) : std::string();
}

// Where a store is, in words.
Entry entry_of(const Store& store, BorrowedRef at) {
  Entry entry;
  entry.kind = "changed";
  entry.what = "data";
  std::string key;
  if (store.is_item) {
    key.append("[").append(repr_of(at)).append("]");
  } else {
    key = to_text(at);
  }
  BorrowedRef type = reinterpret_cast<PyObject*>(Py_TYPE(store.object.get()));
  if (store.kind == Store::Kind::module_name) {
    entry.module = text_attribute(store.object, "__name__");
    entry.name = key;
  } else if (is_type(store.object)) {
    entry.module = text_attribute(store.object, "__module__");
    entry.name = text_attribute(store.object, "__qualname__") + "." + key;
  } else {
    entry.module = text_attribute(type, "__module__");
    entry.name = text_attribute(type, "__qualname__") + (store.is_item ? key : "()." + key);
  }
  return entry;
}

std::unique_ptr<Write> make_write(const Store& store, BorrowedRef value) {
  switch (store.kind) {
    case Store::Kind::module_name:
      return std::make_unique<NameWrite>(PyModule_GetDict(store.object.get()), store.key, value);
    case Store::Kind::text_item:
      return std::make_unique<NameWrite>(store.object, store.key, value);
    case Store::Kind::type:
      return std::make_unique<TypeAttributeWrite>(store.object, store.key, value);
    default:
      return std::make_unique<InstanceWrite>(store.object, store.key, value);
  }
}

// The new code may go on calling the original: each way to it must lead to the old code.
Translation originals(const ScriptRun& run, const Correspondence& pairs, std::vector<Ref>& clones) {
  Translation translation = pairs.live_of;
  for (const auto& [scratch, live] : pairs.live_of) {
    if (!is_function(live)) continue;
    const auto refers = [live = live](BorrowedRef object) {
      bool found = false;
      visit_referents(object, [&](BorrowedRef referent) { return found |= referent == live; });
      return found;
    };
    if (!refers(run.globals) && std::none_of(run.young.begin(), run.young.end(), refers)) continue;
    clones.push_back(clone_function(live));
    translation[live] = clones.back();
  }
  return translation;
}

void rewrite_script(const ScriptRun& run, const std::vector<Ref>& donors, Translation& translation, Plan& plan) {
  // Each once: a second time, what has become the live function would become its clone.
  std::unordered_set<BorrowedRef> rewritten;
  const auto rewrite = [&](BorrowedRef object) {
    if (rewritten.insert(object).second) rewrite_references(object, translation, plan);
  };
  for (const Ref& donor : donors) rewrite(donor);
  for (const Ref& object : run.young) rewrite(object);
  rewrite(run.globals);
}

using Values = std::vector<std::pair<Ref, Ref>>;

// Definitions that the script has put over existing ones, by what is there now.
void find_replaced(const Store& store, BorrowedRef final, const NewModules& imported, Values& values) {
  const auto add = [&](BorrowedRef before, BorrowedRef after) {
    if (is_definition(before) && is_definition(after) && !imported.define(after)) {
      values.emplace_back(Ref::borrow(before), Ref::borrow(after));
    }
  };
  if (store.kind != Store::Kind::content) return add(store.before, final);
  if (PyDict_Check(final.get())) {
    for (const Item& item : dict_items(final)) {
      if (is_str(item.key)) add(find_item(store.before, item.key), item.value);
    }
    return;
  }
  const std::vector<Ref> before = sequence_items(store.before), after = sequence_items(final);
  for (std::size_t i = 0; before.size() == after.size() && i < after.size(); ++i) add(before[i], after[i]);
}

// The content a container comes to, with live definitions in the place of the ones that they adopt.
Ref adopted_content(BorrowedRef final, const Translation& live_of) {
  if (PyDict_Check(final.get())) {
    std::vector<Item> items = dict_items(final);
    for (Item& item : items) item.value = Ref::borrow(live_partner(live_of, item.value));
    return make_dict_like(final, items);
  }
  std::vector<Ref> items;
  for (const Ref& item : sequence_items(final)) items.push_back(Ref::borrow(live_partner(live_of, item)));
  return list_of(items);
}

void add_entries(const Store& store, BorrowedRef final, const Correspondence& pairs, Outcome& outcome) {
  if (store.kind == Store::Kind::content) {
    for (const Ref& key : store.keys) outcome.entries.push_back(entry_of(store, key));
    return;
  }
  Entry entry = entry_of(store, store.key);
  if (pairs.live_of.contains(final)) entry.what = is_type(final) ? "class" : "function";
  outcome.entries.push_back(std::move(entry));
}

}  // namespace

bool Engine::can_be_undone(long generation) const {
  return std::any_of(history_.begin(), history_.end(),
                     [&](const Record& record) { return record.outcome.generation == generation; });
}

// Keeps what the source made of functions that take the insides of a script's: a later source may change that.
void Engine::note_adoptions(const Writes& writes) {
  for (const auto& write : writes) {
    if (dynamic_cast<const FunctionWrite*>(write.get()) == nullptr) continue;
    FunctionPayload original = payload_of(write->target());
    std::vector<Adoption>& adoptions = adoptions_[Ref::borrow(write->target())];
    // One hotfix upon another: the source's is what the first one found.
    const bool upon_hotfix = !adoptions.empty() && original.globals != adoptions.back().original.globals;
    if (upon_hotfix) original = adoptions.back().original;
    adoptions.push_back({std::move(original), generation_ + 1});
    // Should this hotfix fail, or be undone, the one before it is needed.
    const long before = adoptions.size() > 1 ? adoptions[adoptions.size() - 2].generation : 0;
    std::erase_if(adoptions, [&](const Adoption& earlier) {
      return earlier.generation < before && !can_be_undone(earlier.generation);
    });
  }
}

// Notes what later updates have to report when they keep it.
void Engine::note_hotfix(const Store& store, BorrowedRef value, const Correspondence& pairs) {
  if (store.kind != Store::Kind::module_name && store.kind != Store::Kind::type) return;
  if (pairs.scratch_of.contains(value) && is_function(value)) return;  // an adoption
  const Entry entry = entry_of(store, store.key);
  BorrowedRef owner =
      store.kind == Store::Kind::type ? BorrowedRef(store.object) : PyModule_GetDict(store.object.get());
  std::erase_if(hotfixed_, [&](const HotfixedName& earlier) {
    return earlier.owner == owner && earlier.key == store.key && !can_be_undone(earlier.generation);
  });
  hotfixed_.push_back({entry.module, entry.name, Ref::borrow(owner), store.key, value.get(), generation_ + 1});
}

void Engine::adopt(ScriptRun& run, const NewModules& imported, Plan& plan, Outcome& outcome, Record& record) {
  Scratch scratch;
  scratch.young = run.young;
  scratch.young_set = run.young_set;
  Values values;
  std::vector<Ref> finals;
  for (const Store& store : run.stores) {
    finals.push_back(current_value(store));
    if (finals.back() && store.before) find_replaced(store, finals.back(), imported, values);
  }
  Correspondence pairs = correspond_values(scratch, values);
  std::vector<Ref> clones;
  Translation translation = originals(run, pairs, clones);
  // Back to how it was; the window below makes all of it visible at once.
  for (std::size_t i = run.stores.size(); i-- > 0;) {
    if (run.stores[i].kind != Store::Kind::loose) put_value(run.stores[i], run.stores[i].before);
  }
  imported.leave();
  MergeOptions options;
  ModuleRecord unknown;
  Merger merger(scratch, pairs, options, plan);
  for (const auto& [live, final] : values) {
    if (!pairs.paired(live, final)) continue;
    Place place;
    place.record = &unknown;
    place.changed = place.replace = true;
    merger.merge(live, final, nullptr, place);
  }
  note_adoptions(plan.writes);
  for (const auto& write : plan.writes) write->translate(translation);
  for (std::size_t i = 0; i < run.stores.size(); ++i) {
    const Store& store = run.stores[i];
    const BorrowedRef value = live_partner(pairs.live_of, finals[i]);
    add_entries(store, finals[i], pairs, outcome);
    if (store.kind == Store::Kind::loose) {
      record.loose.emplace_back(store, Ref::borrow(value));
    } else if (store.kind == Store::Kind::content) {
      plan.writes.push_back(std::make_unique<ContainerWrite>(store.object, adopted_content(value, pairs.live_of)));
    } else {
      note_hotfix(store, value, pairs);
      if (!(value == store.before)) plan.writes.push_back(make_write(store, value));
    }
  }
  imported.enter(plan.writes, record.new_modules);
  rewrite_script(run, merger.donors(), translation, plan);
  plan_instances(merger.classes(), plan);
  plan_abstract_methods(merger.classes(), plan);
  order_bases(plan);
  plan_class_caches(plan);
  plan_layouts(translation, plan);
  plan_shared_fields(plan);
  for (const auto& write : plan.writes) write->prepare();
}

// Functions and data of changed modules that a hotfix has set and that stay.
void Engine::report_kept_hotfixes(const Staged& staged, Plan& plan) const {
  std::set<std::pair<std::string, std::string>> told;
  for (const Entry& entry : plan.entries) told.emplace(entry.module, entry.name);
  std::unordered_set<BorrowedRef> written;
  for (const auto& write : plan.writes) written.insert(write->target());
  for (const auto& module : staged.modules) {
    if (!module->content_changed) continue;
    const std::string& name = module->record->name;
    const auto add = [&](const char* what, const std::string& qualname, int line) {
      if (!told.emplace(name, qualname).second) return;
      plan.entries.push_back(
          {"kept", what, name, qualname, "a hotfix has set it, and the source does not change it", line});
    };
    for (const auto& [function, adoptions] : adoptions_) {
      const Adoption& adoption = adoptions.back();
      const bool own = adoption.original.globals == module->record->namespace_dict();
      if (!own || written.contains(function)) continue;
      add("hotfix", to_text(code_qualname(adoption.original.code)), code_first_line(adoption.original.code));
    }
    for (const HotfixedName& store : hotfixed_) {
      if (store.module != name) continue;
      BorrowedRef now =
          is_type(store.owner) ? own_attribute(store.owner, store.key) : BorrowedRef(find_item(store.owner, store.key));
      if (now.get() == store.value) add("hotfix", store.name, 0);
    }
  }
}

Outcome Engine::hotfix(BorrowedRef source, BorrowedRef filename, BorrowedRef name) {
  Turn turn(*this);
  lent_.release();
  CollectorPause no_collection;
  imported_.clear();
  try {
    return run_hotfix(source, filename, name);
  } catch (...) {
    ErrorScope keep;
    // Modules that the script has imported first leave, as if there had been no script.
    NewModules(imported_).leave();
    for (const std::string& module : imported_) registry_.forget(module);
    throw;
  }
}

Outcome Engine::run_hotfix(BorrowedRef source, BorrowedRef filename, BorrowedRef name) {
  Outcome outcome;
  const double start = now_seconds();
  fault_point("hotfix: begin");
  registry_.record_loaded(false);  // while functions still run the source's code
  std::optional<Script> script;
  try {
    script.emplace(source, filename, name);
  } catch (const PythonError&) {
    raise_stage_error(to_text(name), filename);
  }
  ScriptRun run;
  try {
    run = script->run();
  } catch (const PythonError&) {
    raise_execute_error({to_text(filename)});
  }
  Plan plan;
  Record record;
  CommitOutcome committed;
  try {
    outcome.timings["execute"] = now_seconds() - start;
    adopt(run, NewModules(imported_), plan, outcome, record);
    fault_point("hotfix: planned");
    outcome.label = to_text(name);
    record.script = tuple_of({Ref::borrow(source), Ref::borrow(filename), Ref::borrow(name)});
    lent_.add_script(run.globals, plan.writes);
    if (!plan.refusals.empty()) raise_refused(plan.refusals);
    add_code_left(plan.writes, outcome.old_code);
    outcome.frames = running_frames(outcome.old_code);
    outcome.generation = generation_ + 1;
    outcome.timings["commit"] = outcome.timings["total"] = 0;
    committed = commit_or_refuse(plan.writes);
    check(committed.done, "nothing runs between a hotfix's plan and its commit");
  } catch (...) {
    ErrorScope keep;
    for (auto store = run.stores.rbegin(); store != run.stores.rend(); ++store) put_value(*store, store->before);
    forget_adoptions(generation_ + 1);
    throw;
  }
  outcome.committed = true;
  outcome.commit_seconds = outcome.timings["commit"] = committed.window_seconds;
  last_ = std::move(record);
  last_.writes = std::move(plan.writes);
  ++generation_;
  try {
    for (const auto& write : last_.writes) write->settle();
    tell(outcome);
  } catch (...) {
    ErrorScope keep;
    take_back_last();
    throw;
  }
  keep_last();
  outcome.timings["total"] = now_seconds() - start;
  tell_times(outcome);
  return outcome;
}

}  // namespace midflight
