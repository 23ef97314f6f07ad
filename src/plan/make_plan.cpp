#include "plan/make_plan.h"

#include <algorithm>

#include "base/dotted.h"
#include "base/fault.h"
#include "baseline/definitions.h"
#include "baseline/native.h"
#include "cpython/function.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "diff/bound_elsewhere.h"
#include "execute/name_kinds.h"
#include "plan/class_caches.h"
#include "plan/dispatch_caches.h"
#include "plan/escapes.h"
#include "plan/filled_base.h"
#include "plan/instances.h"
#include "plan/merger.h"
#include "plan/models.h"
#include "plan/retiring.h"
#include "plan/shared_fields.h"
#include "plan/stale_hashes.h"
#include "plan/translate.h"
#include "stage/syntax.h"

namespace midflight {
namespace {

const char* kind_of(BorrowedRef value) {
  if (is_function(value)) return "function";
  return is_type(value) ? "class" : PyModule_Check(value.get()) ? "import" : "data";
}

class Planner {
 public:
  explicit Planner(const PlanInput& input)
      : input_(input),
        unrun_(input.world, input.slices),
        merger_(input.scratch, input.pairs, input.options, plan_, &unrun_) {}

  Plan run() {
    const std::vector<Ref> holders = holders_of_escaped(input_.scratch, input_.pairs);
    for (const auto& module : input_.scratch.modules) {
      if (module->slice != nullptr) plan_names(*module);
    }
    for (const auto& staged : input_.staged.modules) plan_removed_names(*staged);
    for (const ModuleSlice& slice : input_.slices) plan_given_names(slice);
    plan_removals();
    for (const auto& module : input_.scratch.modules) {
      if (module->slice != nullptr) merger_.merge_hidden(place_of(*module, ""));
    }
    for (const auto& [live, scratch] : input_.pairs.also) plan_also(live, scratch);
    plan_code_changes(input_.staged, merger_.updated_functions(), input_.adoptions, plan_);
    for (const auto& module : input_.scratch.modules) {
      if (module->is_new) plan_new_module(*module);
    }
    fault_point("plan: mutations");
    std::vector<Ref> donors = merger_.donors();
    plan_mutations(input_.scratch.mutations, input_.pairs, donors, plan_);
    plan_registrations(input_, donors, plan_);
    plan_computed_names();
    plan_instances(merger_.classes(), plan_);
    report_stale_hashes(plan_);
    for (const auto& staged : input_.staged.modules) plan_move(*staged);
    for (const auto& staged : input_.staged.modules) plan_record(*staged);
    plan_models(merger_.classes(), input_.pairs.live_of, plan_);
    fault_point("plan: translating");
    translate_new_objects(input_.scratch, input_.pairs, donors, holders, plan_);
    plan_import_bindings(input_.in_scope, plan_);
    fault_point("plan: caches");
    plan_caches();
    plan_abstract_methods(merger_.classes(), plan_);
    order_bases(plan_);
    plan_class_caches(plan_);
    plan_layouts(input_.pairs.live_of, plan_);
    plan_shared_fields(plan_);
    plan_dispatch_caches(plan_);
    write_attributes_after_slots();
    return std::move(plan_);
  }

 private:
  // Attributes may have their place in slots that the class gets meanwhile.
  void write_attributes_after_slots() {
    std::unordered_set<BorrowedRef> types;
    for (const LayoutChange& change : plan_.layout_changes) types.insert(change.live);
    for (const SlotChange& change : plan_.slot_changes) types.insert(change.type);
    if (types.empty()) return;
    std::stable_partition(plan_.writes.begin(), plan_.writes.end(), [&](const auto& write) {
      const auto* attribute = dynamic_cast<const InstanceWrite*>(write.get());
      if (attribute == nullptr || attribute->removes()) return true;
      const std::vector<Ref> ancestors = sequence_items(mro_of(reinterpret_cast<PyObject*>(write->target().type())));
      return std::none_of(ancestors.begin(), ancestors.end(), [&](const Ref& type) { return types.contains(type); });
    });
  }

  Place place_of(const ScratchModule& module, const std::string& name) const { return merger_.place_of(module, name); }

  void plan_names(const ScratchModule& module) {
    Names names = module.slice->affected;
    if (module.slice->whole) {
      for (const Item& item : dict_items(module.dict)) {
        if (is_str(item.key) && !to_text(item.key).starts_with("__")) names.insert(to_text(item.key));
      }
    }
    if (module.slice->runs_anything()) add_computed_names(module, names);
    for (const std::string& name : names) {
      if (name != "*") plan_name(module, name);
    }
    if (module.slice->affected.contains("__doc__") || find_item(module.dict, "__annotations__")) {
      plan_annotations(module);
    }
  }

  // Names that the text of no statement that ran binds: `setattr(sys.modules[...], name, value)`.
  void add_computed_names(const ScratchModule& module, Names& names) const {
    BorrowedRef live_dict = PyModule_GetDict(module.live.get());
    const Names written = module.slice->written();
    // One that ran only as an input has covered what later statements, which did not run, bind.
    bool stars_are_inputs = true;
    for (std::size_t i = 0; i < module.slice->renewed.size(); ++i) {
      if (module.slice->renewed[i] && module.staged->next->statements[i]->star_import) stars_are_inputs = false;
    }
    for (const Item& item : dict_items(module.dict)) {
      if (!is_str(item.key) || find_item(live_dict, item.key) == item.value) continue;
      const std::string name = to_text(item.key);
      // A package has its submodules in scratch even if the program has deleted them there.
      const ScratchModule* submodule = input_.scratch.find(module.name + "." + name);
      if (submodule != nullptr && !submodule->is_new && submodule->module == item.value) continue;
      const bool is_covered = stars_are_inputs && module.staged->next->bound.contains(name) &&
                              import_of(input_.scratch, module, name, item.value) != nullptr;
      if (!name.starts_with("__") && !written.contains(name) && !is_covered) names.insert(name);
    }
  }

  // Names that no statement's text has bound leave with the definition that they stand for, and `__all__` with them.
  void plan_computed_names() {
    std::unordered_set<BorrowedRef> gone;
    for (const auto& [record, values] : plan_.removals) {
      for (const auto& [name, value] : values) {
        if (is_function(value) || is_type(value)) gone.insert(value);
      }
    }
    for (const ModuleRecord* record : input_.in_scope) {
      if (!record->base.known || !record->analysis) continue;
      if (gone.empty() && input_.scratch.find(record->name) == nullptr) continue;
      for (const Item& item : dict_items(record->namespace_dict())) {
        if (!is_str(item.key) || !(gone.contains(item.value) || is_left_by_enumeration(*record, item))) continue;
        const std::string name = to_text(item.key);
        const Shape* base = record->base.name(name);
        if (record->analysis->bound.contains(name) || base == nullptr || base->address != item.value.get()) continue;
        if (has_star_import(*record->analysis)) continue;
        merger_.write(std::make_unique<NameWrite>(record->namespace_dict(), item.key, BorrowedRef()));
        leave_all(*record, item.key);
      }
    }
  }
  // A member of an enumeration that was made again and has not put it there this time, as `enum.global_enum` does.
  bool is_left_by_enumeration(const ModuleRecord& record, const Item& item) const {
    if (!is_enum_member(item.value)) return false;
    const BorrowedRef type = reinterpret_cast<PyObject*>(BorrowedRef(item.value).type());
    const ScratchModule* module = input_.scratch.find(record.name);
    if (module == nullptr || !input_.pairs.scratch_of.contains(type)) return false;
    const Ref next = find_item(module->dict, item.key);
    return !next || next == item.value;  // which only stands in there
  }

  void leave_all(const ModuleRecord& record, BorrowedRef name) {
    Ref all = find_item(record.namespace_dict(), "__all__");
    if (!all || !PyList_CheckExact(all.get())) return;
    ContainerWrite* planned = nullptr;
    for (const auto& write : plan_.writes) {
      auto* content = dynamic_cast<ContainerWrite*>(write.get());
      if (content != nullptr && content->target() == all) planned = content;
    }
    std::vector<Ref> names = sequence_items(planned == nullptr ? BorrowedRef(all) : planned->donor());
    std::erase_if(names, [&](const Ref& other) { return is_str(other) && to_text(other) == to_text(name); });
    if (planned != nullptr) return planned->replace_donor(list_of(names));
    merger_.write(std::make_unique<ContainerWrite>(all, list_of(names)));
  }

  void plan_name(const ScratchModule& module, const std::string& name) {
    Ref key = make_str(name);
    BorrowedRef live_dict = PyModule_GetDict(module.live.get());
    Ref live = find_item(live_dict, key), scratch = find_item(module.dict, key);
    if ((!live && !scratch) || live == scratch) return;
    Place place = place_of(module, name);
    const Shape* base = base_of_name(input_.scratch, *module.staged->record, name);
    if (!scratch) return plan_removal(*module.staged, name);
    if (!live) {
      // The program has deleted it: stays deleted unless the source changed it.
      const bool was_there = base != nullptr && base->kind != Shape::Kind::absent;
      if (was_there && !place.changed) return;
      report("added", kind_of(scratch), place);
      return merger_.write(std::make_unique<NameWrite>(live_dict, key, scratch));
    }
    if (!place.keep && is_rebound(module, live, scratch, base, name)) {
      merger_.report("rebound", "import", place, "another object is imported now");
      return merger_.write(std::make_unique<NameWrite>(live_dict, key, scratch));
    }
    Ref result = merger_.merge(live, scratch, base, place);
    if (!(result == live)) merger_.write(std::make_unique<NameWrite>(live_dict, key, result));
  }

  // What an import still binds is not the program's here, whatever became of the object.
  bool is_rebound(const ScratchModule& module, BorrowedRef live, BorrowedRef scratch, const Shape* base,
                  const std::string& name) const {
    const World& world = input_.world;
    if (base == nullptr || base->address != live.get() || input_.pairs.paired(live, scratch)) return false;
    if (!world.is_imported_otherwise(*module.staged, name)) return false;
    if (world.star_names().was_imported(*module.staged, name)) return true;
    const Shape now = Shaper().shape(live);
    return compare(&now, base) == Comparison::equal && import_of(input_.scratch, module, name, scratch) != nullptr;
  }

  // Annotations of module-level names, which the namespace keeps in a dict of its own.
  void plan_annotations(const ScratchModule& module) {
    Ref scratch = find_item(module.dict, "__annotations__");
    BorrowedRef live_dict = PyModule_GetDict(module.live.get());
    Ref live = find_item(live_dict, "__annotations__");
    if (!scratch) return;
    if (!live) {
      return merger_.write(std::make_unique<NameWrite>(live_dict, make_str("__annotations__"), scratch));
    }
    for (const Item& item : dict_items(scratch)) {
      Ref current = find_item(live, item.key);
      if (!current || !are_equal(current, item.value)) {
        merger_.write(std::make_unique<NameWrite>(live, item.key, item.value));
      }
    }
  }

  void plan_removed_names(const StagedModule& staged) {
    if (!staged.live) return;
    for (const std::string& name : staged.live->bound) {
      if (!staged.next->bound.contains(name) && !is_bound_by_entry(staged, name)) plan_removal(staged, name);
    }
    plan_star_names(staged);
    plan_names_of_functions(staged);
    BorrowedRef live_dict = staged.record->namespace_dict();
    if (has_docstring(*staged.live) && !has_docstring(*staged.next)) {
      merger_.write(std::make_unique<NameWrite>(live_dict, make_str("__doc__"), Py_None));
    }
    Ref annotations = find_item(live_dict, "__annotations__");
    if (!annotations || !PyDict_Check(annotations.get())) return;
    const Names next = annotated_names(*staged.next);
    for (const std::string& name : annotated_names(*staged.live)) {
      if (next.contains(name) || !find_item(annotations, name.c_str())) continue;
      merger_.write(std::make_unique<NameWrite>(annotations, make_str(name), BorrowedRef()));
    }
  }

  // Names that came with a star import that is gone.
  void plan_star_names(const StagedModule& staged) {
    const StarNames& stars = input_.world.star_names();
    const std::vector<std::string> before = star_targets(*staged.record, *staged.live);
    const std::vector<std::string> after = star_targets(*staged.record, *staged.next);
    for (const std::string& source : before) {
      if (std::find(after.begin(), after.end(), source) != after.end()) continue;
      const Ref module = find_item(PyImport_GetModuleDict(), source.c_str());
      for (const std::string& name : stars.before(source)) {
        const Ref value = find_item(staged.record->namespace_dict(), name.c_str());
        const bool stays = staged.next->bound.contains(name) || !stars.source_of(staged, name).empty();
        if (!value || stays || staged.live->bound.contains(name)) continue;
        if (find_item(PyModule_GetDict(module.get()), name.c_str()) == value) remove_unless_brought(staged, name);
      }
    }
  }

  // Names that functions have bound at import (`global name`), and that no text binds any more.
  void plan_names_of_functions(const StagedModule& staged) {
    const Names next = staged.next->bound_by_functions();
    for (const std::string& name : staged.live->bound_by_functions()) {
      if (staged.live->bound.contains(name) || staged.next->bound.contains(name) || next.contains(name)) continue;
      if (staged.record->base.names.contains(name)) remove_unless_brought(staged, name);
    }
  }

  // Names that other modules gave it, and give it no more.
  void plan_given_names(const ModuleSlice& slice) {
    const ModuleRecord& record = *slice.staged->record;
    for (const std::string& name : slice.affected) {
      if (!is_given(input_.world, {slice.staged, name})) continue;
      const auto& [shape, givers, known] = record.base.filled.at(name);
      const bool all_take_part = std::all_of(givers.begin(), givers.end(), [&](const std::string& giver) {
        return input_.world.find_module(giver) != nullptr;
      });
      if (known && all_take_part && !is_given_again({slice.staged, name})) remove_unless_brought(*slice.staged, name);
    }
  }
  bool is_given_again(const ModuleName& place) const {
    return std::any_of(input_.slices.begin(), input_.slices.end(), [&](const ModuleSlice& slice) {
      const std::vector<Statement>& statements = slice.staged->next->statements;
      return std::any_of(statements.begin(), statements.end(), [&](const Statement& statement) {
        return input_.world.reach(slice.staged, statement).mutated.contains(place);
      });
    });
  }

  // Names that only the entry block of `__main__` binds are the running program's.
  static bool is_bound_by_entry(const StagedModule& staged, const std::string& name) {
    const std::vector<std::size_t>& binders = staged.live->binders_of(name);
    return !binders.empty() && std::all_of(binders.begin(), binders.end(), [&](std::size_t i) {
      return is_entry(*staged.record, staged.live->statements[i]);
    });
  }

  static bool deletes_functions(const StagedModule& staged) {
    auto found = staged.next->directives.find("");
    return found != staged.next->directives.end() && found->second.delete_functions;
  }

  void plan_removal(const StagedModule& staged, const std::string& name) {
    if (staged.live && !staged.live->bound.contains(name)) return;
    remove_unless_brought(staged, name);
  }

  void remove_unless_brought(const StagedModule& staged, const std::string& name) {
    if (input_.options.keep_unlisted && !deletes_functions(staged)) return;
    if (!removed_.insert({&staged, name}).second) return;
    BorrowedRef live_dict = staged.record->namespace_dict();
    Ref live = find_item(live_dict, name.c_str());
    if (!live) return;
    // A star import may still bring it; or it only stands in there.
    if (const ScratchModule* module = input_.scratch.find(staged.record->name)) {
      const Ref next = find_item(module->dict, name.c_str());
      const bool is_bound_by_text = !staged.live || staged.live->bound.contains(name);
      if (next && (is_bound_by_text || !(next == live))) return;
    }
    Place place;
    place.record = staged.record;
    place.name = name;
    if (input_.options.keep && input_.options.keep(staged.record->name + "." + name)) return;
    removals_[&staged].push_back(place);
  }

  void plan_removals() {
    for (const auto& [staged, places] : removals_) {
      BorrowedRef live_dict = staged->record->namespace_dict();
      std::map<std::string, Ref> gone;
      for (const Place& place : places) gone[place.name] = find_item(live_dict, place.name.c_str());
      const Names in_use = plan_retiring(*staged->record, gone, 1, merger_.updated_functions(), plan_);
      for (const Place& place : places) {
        report("removed", kind_of(gone[place.name]), place);
        if (in_use.contains(place.name)) {
          merger_.report("retiring", kind_of(gone[place.name]), place, "code in flight goes on finding it");
        }
        merger_.write(std::make_unique<NameWrite>(live_dict, make_str(place.name), BorrowedRef()));
      }
      plan_.removals.emplace_back(staged->record, std::move(gone));
    }
  }

  void plan_also(BorrowedRef live, BorrowedRef scratch) {
    for (const auto& staged : input_.staged.modules) {
      if (!(staged->record->namespace_dict() == globals_of(live))) continue;
      Place place;
      place.record = staged->record;
      place.source = staged->next.get();
      place.name = to_text(qualname_of(live));
      merger_.merge_function(live, scratch, place);
    }
  }

  void plan_new_module(ScratchModule& module) {
    auto record = std::make_unique<ModuleRecord>();
    record->name = module.name;
    record->module = module.module;
    record->source = module.source;
    record->filename = module.filename;
    record->code = code_tree(module.code);
    plan_.entries.push_back({"added", "module", module.name, module.name, "imported for the first time", 0});
    set_item(module.dict, "__builtins__", PyEval_GetBuiltins());
    merger_.write(std::make_unique<NameWrite>(PyImport_GetModuleDict(), make_str(module.name), module.module));
    if (Ref parent = find_item(PyImport_GetModuleDict(), parent_of(module.name).c_str())) {
      merger_.write(
          std::make_unique<NameWrite>(PyModule_GetDict(parent.get()), make_str(last_of(module.name)), module.module));
    }
    record->base = early_baseline(module, *record);
    plan_.new_records.push_back(std::move(record));
  }

  // As the module's own statements made it: others that came after it in this update have their entries elsewhere.
  Baseline early_baseline(ScratchModule& module, const ModuleRecord& record) const {
    const EarlyContent early = std::exchange(module.early, {});
    std::vector<Mutation> later = early.changes(input_.scratch.young_set);
    take_back(later);
    Baseline base = record_baseline(record, &input_.pairs.live_of);
    for (Mutation& mutation : later) std::swap(mutation.before, mutation.after);
    take_back(later);
    return base;
  }

  // A module whose file has moved: what the import system says of it.
  void plan_move(const StagedModule& staged) {
    if (!staged.spec) return;
    BorrowedRef live_dict = staged.record->namespace_dict();
    for (const Item& item : module_dunders(staged.spec)) {
      merger_.write(std::make_unique<NameWrite>(live_dict, item.key, item.value));
    }
    plan_.entries.push_back({"changed", "module", staged.record->name, staged.record->name,
                             "its file is now " + to_text(staged.filename), 0});
  }

  // The base of the next update: what this version's source produced, not what the program made of it.
  void plan_record(StagedModule& staged) {
    NextRecord next;
    next.record = staged.record;
    next.source = staged.source;
    next.code = staged.code;
    next.filename = staged.filename;
    if (!staged.spec) next.path = staged.record->path;
    next.analysis = staged.next;
    const ScratchModule* module = input_.scratch.find(staged.record->name);
    const bool runs = module != nullptr && module->slice != nullptr && module->slice->runs_anything();
    const auto removed = removals_.find(&staged);
    next.base_changed = runs || removed != removals_.end();
    if (next.base_changed) next.base = staged.record->base;
    if (removed != removals_.end()) {
      for (const Place& place : removed->second) {
        next.base.names[place.name] = Shape();
        next.base.filled.erase(place.name);
      }
    }
    if (runs) {
      for (const std::string& name : bound_anew(*module)) {
        Ref value = find_item(module->dict, name.c_str());
        next.base.names[name] = Shaper(&input_.pairs.live_of).shape(value);
        const auto filled = next.base.filled.find(name);
        if (filled == next.base.filled.end()) continue;
        if (is_filled_anew(input_.scratch, *staged.record, name)) {
          filled->second.shape = next.base.names[name];
        } else {
          next.base.filled.erase(filled);
        }
      }
      record_definitions(*module, next.base);
      next.run_again = module->slice->affected;
    }
    plan_.next_records.push_back(std::move(next));
  }

  // Names that statements or star imports have bound again.
  Names bound_anew(const ScratchModule& module) const {
    Names names = module.slice->affected;
    for (std::size_t i = 0; i < module.slice->run.size(); ++i) {
      const Statement& statement = module.staged->next->statements[i];
      if (!module.slice->run[i] || !statement->star_import) continue;
      for (const std::string& name : input_.world.star_names().now(*module.staged, *statement.facts)) {
        if (!module.staged->next->bound.contains(name)) names.insert(name);
      }
    }
    return names;
  }

  void record_definitions(const ScratchModule& module, Baseline& base) {
    const Translation& live_of = input_.pairs.live_of;
    const auto address = [&](BorrowedRef scratch) {
      auto found = live_of.find(scratch);
      return static_cast<const void*>(found == live_of.end() ? scratch.get() : found->second.get());
    };
    const auto is_renewed = [&](BorrowedRef scratch, BorrowedRef qualname) {
      Ref whole = is_local(qualname) ? Ref() : find_item(module.dict, root_of(to_text(qualname)).c_str());
      return input_.scratch.young_set.contains(scratch) && !merger_.is_only_input(whole ? whole : scratch);
    };
    Definitions found = find_definitions(module.dict, make_str(module.name));
    for (const std::vector<Ref>* functions : {&found.functions, &found.wrappers}) {
      for (const Ref& function : *functions) {
        if (!is_renewed(function, qualname_of(function))) continue;
        base.functions[address(function)] = shape_function(function, &live_of);
      }
    }
    for (const auto& [scratch, live] : live_of) {
      // Functions made elsewhere for this module's definitions, such as a dataclass's methods.
      if (!is_function(live) || !module_name_of(live) || !is_str(module_name_of(live))) continue;
      if (to_text(module_name_of(live)) == module.name) base.functions[live.get()] = shape_function(scratch, &live_of);
    }
    for (const std::vector<Ref>* classes : {&found.classes, &found.made}) {
      for (const Ref& type : *classes) {
        if (!is_renewed(type, type_qualname(type))) continue;
        base.classes[address(type)] = member_shapes(module, type, base);
      }
    }
  }

  // Whether the statements of the class body that bind the member are as before.
  static bool has_same_text(const ScratchModule& module, const std::string& qualname, const std::string& member) {
    const auto find = [&](const Analysis* source) -> const ClassMember* {
      return source == nullptr ? nullptr : source->find_member(qualname, member);
    };
    const ClassMember *before = find(module.staged->live.get()), *after = find(module.staged->next.get());
    return before != nullptr && after != nullptr && before->digest == after->digest;
  }

  // What the live class was given after it was recorded is not what its own module gives it, though code that ran again
  // has given it to the new class, too: a later version of that module alone lacks it.
  NamedShapes member_shapes(const ScratchModule& module, BorrowedRef scratch, const Baseline& base) const {
    const Translation& live_of = input_.pairs.live_of;
    NamedShapes shapes = shapes_of(own_dict(scratch), &live_of);
    const BorrowedRef live = live_partner(live_of, scratch);
    const NamedShapes* known = base.members(live);
    if (known == nullptr) return shapes;
    for (auto& [name, shape] : shapes) {
      const BorrowedRef current = own_attribute(live, make_str(name));
      if (shape.children().empty() || !current || !has_same_text(module, to_text(type_qualname(scratch)), name))
        continue;
      const Shape* before = find_shape(known, name);
      shape = Shaper(&live_of).without_later(own_attribute(scratch, make_str(name)), shape, *before, current);
    }
    return shapes;
  }

  // Results computed by old code must not be served.
  void plan_caches() {
    std::unordered_set<BorrowedRef> written;
    for (const auto& write : plan_.writes) written.insert(write->target());
    if (written.empty()) return;
    std::vector<BorrowedRef> namespaces;
    std::unordered_set<std::string> names;
    for (const auto& staged : input_.staged.modules) {
      namespaces.push_back(staged->record->namespace_dict());
      names.insert(staged->record->name);
    }
    for (const Ref& cache : find_definitions_of_all(namespaces, names, kSearched * namespaces.size()).caches) {
      Ref function = innermost_function(cache);
      if (function && written.contains(function)) plan_.caches.push_back(cache);
    }
  }

  void report(const char* kind, const char* what, const Place& place) { merger_.report(kind, what, place); }

  const PlanInput& input_;
  Plan plan_;
  UnrunFillers unrun_;
  Merger merger_;
  std::map<const StagedModule*, std::vector<Place>> removals_;
  std::set<std::pair<const StagedModule*, std::string>> removed_;
};

}  // namespace

Plan make_plan(const PlanInput& input) { return Planner(input).run(); }

}  // namespace midflight
