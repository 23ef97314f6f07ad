#include "diff/correspond.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <map>
#include <utility>

#include "baseline/definitions.h"
#include "baseline/hashed.h"
#include "baseline/native.h"
#include "cpython/container.h"
#include "cpython/descriptor.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/integer.h"
#include "cpython/layout.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "diff/bound_elsewhere.h"

namespace midflight {

bool Correspondence::paired(BorrowedRef live, BorrowedRef scratch) const {
  auto found = live_of.find(scratch);
  return found != live_of.end() && found->second == live;
}

namespace {

class Pairing {
 public:
  explicit Pairing(const Scratch& scratch, const World* world = nullptr) : scratch_(scratch), world_(world) {}

  Correspondence run_values(const std::vector<std::pair<Ref, Ref>>& values) {
    named_ = false;
    for (const auto& [live, scratch] : values) pair(live, scratch);
    return std::move(result_);
  }

  Correspondence run() {
    for (const auto& module : scratch_.modules) {
      if (!module->live) continue;
      if (module->staged != nullptr) {
        for (const auto& [live, next] : module->staged->code_pairs) successor_.emplace(live, next);
      }
      map(module->live, module->module);
      map(PyModule_GetDict(module->live.get()), module->dict);
    }
    map_builtins();
    for (const auto& module : scratch_.modules) note_owned(*module);
    // Definitions first: instances correspond only if their classes do.
    for (const auto& module : scratch_.modules) pair_names(*module, true);
    for (const auto& module : scratch_.modules) pair_names(*module, false);
    for (const auto& module : scratch_.modules) pair_hidden(*module);
    return std::move(result_);
  }

 private:
  void map(BorrowedRef live, BorrowedRef scratch) {
    result_.live_of[scratch] = live;
    result_.scratch_of[live] = scratch;
  }

  // Also what stands there in the place of a built-in function, if somebody has kept it.
  void map_builtins() {
    BorrowedRef builtins = PyEval_GetBuiltins();
    map(builtins, scratch_.builtins);
    for (const Item& item : dict_items(scratch_.builtins)) {
      Ref original = find_item(builtins, item.key);
      if (original && !(original == item.value)) map(original, item.value);
    }
  }

  bool is_fresh(BorrowedRef object) const { return scratch_.is_fresh(object); }

  // Whether the statement that binds `name` makes the object, on both sides.
  static bool creates(const ScratchModule& module, const std::string& name) {
    const auto all_create = [&](const Analysis& analysis) {
      const std::vector<std::size_t>& binders = analysis.binders_of(name);
      return std::all_of(binders.begin(), binders.end(), [&](std::size_t i) {
        const Statement& statement = analysis.statements[i];
        return statement.kind != StatementKind::assignment || statement->creates;
      });
    };
    return all_create(*module.staged->next) && (!module.staged->live || all_create(*module.staged->live));
  }

  void pair_names(const ScratchModule& module, bool definitions) {
    if (module.slice == nullptr) return;
    BorrowedRef live = PyModule_GetDict(module.live.get());
    for (const Item& item : dict_items(module.dict)) {
      if (!is_str(item.key)) continue;
      Ref partner = find_item(live, item.key);
      if (!partner || !is_fresh(item.value)) continue;
      const bool data = !is_function(item.value) && !is_type(item.value);
      if (data == definitions) continue;
      if (is_bound_elsewhere(scratch_, *world_, module, item)) continue;
      const bool is_own_definition = data || is_home(module, partner) ||
                                     is_defined_by(module, to_text(item.key), partner, item.value) ||
                                     is_made_by(module, to_text(item.key), partner, item.value);
      if (!is_own_definition) continue;
      const auto next_has = [&](BorrowedRef own) { return module.staged->next->bound.contains(to_text(own)); };
      if (is_paired_elsewhere(partner, item.value, item.key, live, next_has)) continue;
      if (data && !creates(module, to_text(item.key))) continue;
      owned_.erase(partner);  // this is its own place
      pair_in_place(partner, item.value);
      const std::string name = to_text(item.key);
      // What a star import binds is made elsewhere.
      const bool is_own = module.staged->next->bound.contains(name);
      if (is_own && !module.slice->affected.contains(name)) keep_input(partner, item.value);
    }
  }

  // A function with another name of its own is paired there, where the new version still has that name; this one may
  // mean something else by now.
  static bool is_paired_elsewhere(BorrowedRef live, BorrowedRef scratch, BorrowedRef name, BorrowedRef live_names,
                                  const std::function<bool(BorrowedRef)>& next_has) {
    if (!is_function(live) || !is_function(scratch)) return false;
    Ref own = Ref::borrow(code_name(code_of(live)));
    return !same_text(own, name) && !same_text(own, code_name(code_of(scratch))) &&
           find_item(live_names, own) == live && next_has(own);
  }

  // What was made again only because other statements build on it stands for what is there, whatever it is: a type
  // variable, a sentinel, a lock.
  void keep_input(BorrowedRef live, BorrowedRef scratch) {
    if (!scratch) return;  // it is a value of a dict, but clang's analyzer does not know that these exist
    const bool known = result_.live_of.contains(scratch) || result_.scratch_of.contains(live);
    if (!known && !(live == scratch) && live.type() == scratch.type() && !is_enum_member(live)) map(live, scratch);
  }

  // A definition corresponds where it was made, not where it is imported to.
  static bool is_home(const ScratchModule& module, BorrowedRef live) {
    if (is_function(live)) {
      // Decorators of other modules may have made it: then the name is all there is.
      Ref own = Ref::borrow(module_name_of(live));
      return globals_of(live) == PyModule_GetDict(module.live.get()) ||
             (own && is_str(own) && to_text(own) == module.name);
    }
    if (!is_type(live) || !is_python_class(live)) return true;
    const Ref own = home_of(live);
    return !own || to_text(own) == module.name;
  }

  // A class that says it is from elsewhere, mostly from the package that shows it.
  static bool is_defined_by(const ScratchModule& module, const std::string& name, BorrowedRef live,
                            BorrowedRef scratch) {
    if (!is_type(live) || !is_type(scratch) || !text_equals(type_qualname(live), name.c_str())) return false;
    // The program may have put another class of that name there.
    const Shape* base = module.staged->record->base.name(name);
    return base != nullptr && base->address == live.get() && is_bound_by(module, name, [](const Statement& statement) {
             return statement.kind == StatementKind::class_definition;
           });
  }

  // Whether the name's statements, in both versions, are all such ones.
  template <class Test>
  static bool is_bound_by(const ScratchModule& module, const std::string& name, const Test& test) {
    const auto all = [&](const Analysis& analysis) {
      const std::vector<std::size_t>& binders = analysis.binders_of(name);
      return !binders.empty() &&
             std::all_of(binders.begin(), binders.end(), [&](std::size_t i) { return test(analysis.statements[i]); });
    };
    return all(*module.staged->next) && (!module.staged->live || all(*module.staged->live));
  }

  // What a function of another module has made for this name: a class, a decorator's wrapper.
  static bool is_made_by(const ScratchModule& module, const std::string& name, BorrowedRef live, BorrowedRef scratch) {
    return are_local_namesakes(live, scratch) && is_bound_by(module, name, [](const Statement& statement) {
             return statement.kind != StatementKind::import &&
                    (statement.kind != StatementKind::assignment || statement->creates);
           });
  }

  // Objects that a name's own statement made belong to that name: they correspond there, not where others hold them.
  // What a name was bound to later may be anybody's.
  void note_owned(const ScratchModule& module) {
    if (module.slice == nullptr) return;
    const Analysis& text = *(module.staged->live ? module.staged->live : module.staged->next);
    const Names rebound = text.bound_by_functions();
    for (const Item& item : dict_items(PyModule_GetDict(module.live.get()))) {
      if (!is_str(item.key) || !is_data(item.value) || is_enum_member(item.value)) continue;
      const std::string name = to_text(item.key);
      const bool is_made = !text.binders_of(name).empty() && !rebound.contains(name) && creates(module, name);
      if (is_made) owned_.insert(item.value);
    }
  }
  static bool is_data(BorrowedRef object) {
    return container_kind(object) != ContainerKind::none || is_plain_instance(object);
  }

  // Found in data: definitions of two names are two definitions, wherever they stand.
  void pair(BorrowedRef live, BorrowedRef scratch) {
    if (!named_ || !have_other_names(live, scratch)) pair_in_place(live, scratch);
  }

  // Found at the same name of a module or class.
  void pair_in_place(BorrowedRef live, BorrowedRef scratch) {
    if (!live || !scratch || live == scratch || !is_fresh(scratch) || scratch_.young_set.contains(live)) {
      return;
    }
    constexpr int kMaxDepth = 200;
    if (owned_.contains(live) || depth_ >= kMaxDepth || (in_value_ && is_data(live))) return;
    ++depth_;
    pair_inside(live, scratch);
    --depth_;
  }

  void pair_inside(BorrowedRef live, BorrowedRef scratch) {
    // One to one, or not at all.
    if (result_.live_of.contains(scratch) || result_.scratch_of.contains(live)) return;
    if (is_function(live) && is_function(scratch)) return pair_functions(live, scratch);
    if (is_type(live) && is_type(scratch)) return pair_classes(live, scratch);
    if (live.type() != scratch.type()) return pair_instances(live, scratch);
    if (container_kind(live) != ContainerKind::none) return pair_containers(live, scratch);
    if (is_lru_cache(live)) return pair_caches(live, scratch);
    if (is_bare(live)) return map(live, scratch);
    if (PyTuple_CheckExact(live.get())) return pair_elements(live, scratch);
    std::vector<Ref> live_parts, scratch_parts;
    const bool descriptor = is_descriptor(live);
    if (descriptor && is_python_class(reinterpret_cast<PyObject*>(live.type()))) return pair_instances(live, scratch);
    if (native_parts(live, live_parts) && native_parts(scratch, scratch_parts)) {
      if (descriptor) map(live, scratch);
      const bool in_value = std::exchange(in_value_, in_value_ || !descriptor);
      pair_positions(live_parts, scratch_parts);
      in_value_ = in_value;
      return;
    }
    pair_instances(live, scratch);
  }

  void pair_positions(const std::vector<Ref>& live, const std::vector<Ref>& scratch) {
    for (std::size_t i = 0; i < live.size() && i < scratch.size(); ++i) pair(live[i], scratch[i]);
  }

  void pair_dicts(BorrowedRef live, BorrowedRef scratch) {
    for (const Item& item : dict_items(scratch)) {
      PyObject* key = item.key.get();
      // Only keys whose hash and equality are built in are looked up.
      const bool built_in = is_str(item.key) || PyLong_CheckExact(key) || PyFloat_CheckExact(key) ||
                            PyBytes_CheckExact(key) || PyBool_Check(key) || key == Py_None || is_type(item.key);
      Ref partner = built_in ? find_item(live, item.key) : Ref();
      if (partner) pair(partner, item.value);
    }
  }

  void pair_functions(BorrowedRef live, BorrowedRef scratch) {
    map(live, scratch);
    const bool same_place = same_text(code_qualname(code_of(live)), code_qualname(code_of(scratch)));
    if (same_place && closure_of(live) && closure_of(scratch)) {
      std::map<std::string, Ref> cells;
      std::vector<Ref> names = sequence_items(free_variables(code_of(live)));
      std::vector<Ref> live_cells = sequence_items(closure_of(live));
      for (std::size_t i = 0; i < names.size(); ++i) cells[to_text(names[i])] = live_cells[i];
      names = sequence_items(free_variables(code_of(scratch)));
      std::vector<Ref> scratch_cells = sequence_items(closure_of(scratch));
      for (std::size_t i = 0; i < names.size(); ++i) {
        auto cell = cells.find(to_text(names[i]));
        if (cell != cells.end()) pair(cell_content(cell->second), cell_content(scratch_cells[i]));
      }
    }
    if (dict_of_function(live) && dict_of_function(scratch)) {
      pair_dicts(dict_of_function(live), dict_of_function(scratch));
    }
    if (!same_place) return;
    for (const auto& [known, next] : common_defaults(live, scratch)) pair(known.value, next.value);
  }

  void pair_classes(BorrowedRef live, BorrowedRef scratch) {
    if (!is_python_class(live) || !is_python_class(scratch)) return;
    map(live, scratch);
    const std::string qualname = to_text(type_qualname(live));
    const ScratchModule* definer = definer_of(live, qualname);
    for (const Item& item : dict_items(own_dict(scratch))) {
      if (!is_str(item.key)) continue;
      BorrowedRef partner = own_attribute(live, item.key);
      if (!partner || (is_data(partner) && !creates_member(definer, qualname, to_text(item.key)))) continue;
      const auto next_has = [&](BorrowedRef own) { return static_cast<bool>(own_attribute(scratch, own)); };
      if (is_paired_elsewhere(partner, item.value, item.key, own_dict(live), next_has)) continue;
      pair_in_place(partner, item.value);
    }
  }

  // The module with the class statement; null: none of the update.
  const ScratchModule* definer_of(BorrowedRef live, const std::string& qualname) const {
    const auto found = std::find_if(scratch_.modules.begin(), scratch_.modules.end(), [&](const auto& module) {
      return module->staged != nullptr && module->staged->next->class_members.contains(qualname) &&
             find_class(PyModule_GetDict(module->live.get()), qualname) == live;
    });
    return found == scratch_.modules.end() ? nullptr : found->get();
  }

  // Whether the class bodies of both versions make the member's value themselves.
  static bool creates_member(const ScratchModule* home, const std::string& qualname, const std::string& member) {
    if (home == nullptr) return true;
    const auto made = [&](const Analysis* analysis) {
      const ClassMember* found = analysis == nullptr ? nullptr : analysis->find_member(qualname, member);
      return found == nullptr || found->creates;
    };
    return made(home->staged->live.get()) && made(home->staged->next.get());
  }

  void pair_caches(BorrowedRef live, BorrowedRef scratch) {
    Ref a = call_method(live, "cache_parameters", {}), b = call_method(scratch, "cache_parameters", {});
    if (are_equal(a, b)) map(live, scratch);
    pair(find_attr(live, "__wrapped__"), find_attr(scratch, "__wrapped__"));
  }

  void pair_containers(BorrowedRef live, BorrowedRef scratch) {
    const BorrowedRef type = reinterpret_cast<PyObject*>(live.type());
    // A subclass of somebody else may keep notes of its content elsewhere: its instances are values.
    if (is_python_class(type) && !is_own_class(type) && !is_counter(live)) return;
    map(live, scratch);
    pair_content(live, scratch);
    if (is_python_class(type)) pair_attributes(live, scratch, true);
  }

  // Objects whose value is part of the object, such as named tuples and members of an IntEnum, or cannot be put in
  // place.
  static bool is_fixed(BorrowedRef object) {
    PyObject* raw = object.get();
    return PyTuple_Check(raw) || PyLong_Check(raw) || PyUnicode_Check(raw) || PyFloat_Check(raw) ||
           PyBytes_Check(raw) || PyFrozenSet_Check(raw) || PyODict_Check(raw) || PyComplex_Check(raw);
  }

  // Whether the member of an IntEnum can become another number: it has room, and no hash table knows the old one.
  bool may_renumber(BorrowedRef live, BorrowedRef scratch) {
    if (!is_enum_member(live) || !PyLong_Check(live.get()) || !PyLong_Check(scratch.get())) return false;
    const BorrowedRef type = reinterpret_cast<PyObject*>(live.type());
    // Flags have members for combinations, too.
    if (own_attribute(type, make_str("_flag_mask_")) || !sees_all_objects()) return false;
    if (!IntegerValue(live).fits(IntegerValue(scratch))) return false;
    auto [known, is_new] = hashed_.try_emplace(type, false);
    if (is_new) known->second = may_be_hashed(members_of({type, reinterpret_cast<PyObject*>(scratch.type())}));
    return !known->second || !may_be_hashed({live, scratch});
  }

  // Objects that are hashed by their content, and do not let anybody change it: frozen dataclasses, for example.
  static bool is_frozen(BorrowedRef object) {
    const PyTypeObject* type = object.type();
    return type->tp_hash != PyBaseObject_Type.tp_hash && type->tp_setattro != PyObject_GenericSetAttr &&
           !is_enum_member(object);
  }

  // Whether a hash table knows one of the two: it would not find the live one again with the content of the other.
  bool is_hashed(BorrowedRef live, BorrowedRef scratch) {
    const BorrowedRef type = reinterpret_cast<PyObject*>(live.type());
    auto [known, is_new] = hashed_instances_.try_emplace(type);
    if (is_new) known->second = hashed_instances(type, reinterpret_cast<PyObject*>(scratch.type()));
    return known->second.contains(live) || known->second.contains(scratch);
  }

  static std::unordered_set<BorrowedRef> members_of(std::initializer_list<BorrowedRef> types) {
    std::unordered_set<BorrowedRef> members;
    for (BorrowedRef type : types) {
      const BorrowedRef map = own_attribute(type, make_str("_member_map_"));
      if (!map || !PyDict_Check(map.get())) continue;
      for (const Item& item : dict_items(map)) members.insert(item.value);
    }
    return members;
  }

  bool differs(BorrowedRef live, BorrowedRef scratch) const {
    // Attributes can be put in place.
    const auto value = [](BorrowedRef object) {
      Ref own = is_enum_member(object) ? instance_attribute(object, make_str("_value_")) : Ref();
      if (own) return own;
      own = plain_value(object);
      return own ? own : Ref::borrow(object);
    };
    const Ref a = value(live), b = value(scratch);
    const Shape l = Shaper(&result_.live_of).shape(a), n = Shaper(&result_.live_of).shape(b);
    return compare(&l, &n) == Comparison::changed;
  }

  // Members of an enumeration that two versions have made: of one name, or one value.  What a name or an attribute held
  // may be another member by now.
  bool may_be_one_member(BorrowedRef live, BorrowedRef scratch) const {
    if (live.type() == scratch.type()) return false;
    const Ref name = make_str("_name_");
    const Ref l = instance_attribute(live, name), n = instance_attribute(scratch, name);
    return (l && n && is_str(l) && is_str(n) && same_text(l, n)) || !differs(live, scratch);
  }

  static bool is_counter(BorrowedRef object) {
    return PyDict_Check(object.get()) && std::strcmp(object.type()->tp_name, "Counter") == 0;
  }

  void pair_content(BorrowedRef live, BorrowedRef scratch) {
    const ContainerKind kind = container_kind(live);
    if (kind == ContainerKind::dict) return pair_dicts(live, scratch);
    if (kind == ContainerKind::list) pair_elements(live, scratch);
  }

  void pair_elements(BorrowedRef live, BorrowedRef scratch) {
    std::vector<Ref> live_items = sequence_items(live), scratch_items = sequence_items(scratch);
    std::vector<int> partner = align(digests(live_items), digests(scratch_items), true);
    for (std::size_t i = 0; i < scratch_items.size(); ++i) {
      if (partner[i] < 0) continue;
      BorrowedRef live_item = live_items[static_cast<std::size_t>(partner[i])];
      if (may_stand_for(live_item, scratch_items[i])) pair(live_item, scratch_items[i]);
    }
  }

  static bool have_other_names(BorrowedRef live, BorrowedRef scratch) {
    const auto name_of = [](BorrowedRef object) -> BorrowedRef {
      if (object && is_function(object)) return code_qualname(code_of(object));
      return object && is_type(object) && is_python_class(object) ? type_qualname(object) : BorrowedRef();
    };
    const auto is_plain = [](BorrowedRef name) { return to_text(name).find('<') == std::string::npos; };
    const BorrowedRef a = name_of(live), b = name_of(scratch);
    return a && b && is_plain(a) && is_plain(b) && !same_text(a, b);
  }

  // A position alone does not make two definitions the same: they need the same name, or a place in the source that
  // became the other.
  bool may_stand_for(BorrowedRef live, BorrowedRef scratch) const {
    if (is_function(live) && is_function(scratch)) {
      return is_same_or_next(code_of(live), code_of(scratch)) ||
             same_text(code_qualname(code_of(live)), code_qualname(code_of(scratch)));
    }
    if (is_type(live) && is_type(scratch)) return same_text(type_qualname(live), type_qualname(scratch));
    return true;
  }
  bool is_same_or_next(BorrowedRef live, BorrowedRef scratch) const {
    auto successor = successor_.find(live);
    return live == scratch || (successor != successor_.end() && successor->second == scratch);
  }
  static bool same_text(BorrowedRef a, BorrowedRef b) { return are_equal(a, b); }

  std::vector<Digest> digests(const std::vector<Ref>& items) {
    std::vector<Digest> result;
    for (const Ref& item : items) {
      const bool known = result_.live_of.contains(item) || result_.scratch_of.contains(item);
      result.push_back(is_function(item) && !known ? function_digest(item, 0)
                                                   : Shaper(&result_.live_of).shape(item).digest);
    }
    return result;
  }

  // Functions without a name of their own: the same if they stem from the same place in the source, with the same
  // functions captured.
  Digest function_digest(BorrowedRef function, int depth) {
    Hasher hasher;
    auto successor = successor_.find(code_of(function));
    hasher.add_pointer((successor == successor_.end() ? code_of(function) : successor->second).get());
    if (BorrowedRef closure = closure_of(function); closure && depth < 5) {
      for (const Ref& cell : sequence_items(closure)) {
        BorrowedRef content = cell_content(cell);
        if (is_function(content)) hasher.add(function_digest(content, depth + 1));
      }
    }
    return hasher.digest();
  }

  void pair_instances(BorrowedRef live, BorrowedRef scratch) {
    if (!is_python_class(reinterpret_cast<PyObject*>(live.type())) && !is_plain_instance(live)) return;
    BorrowedRef type = reinterpret_cast<PyObject*>(scratch.type());
    pair_local_types(reinterpret_cast<PyObject*>(live.type()), type);
    if (auto found = result_.live_of.find(type); found != result_.live_of.end()) type = found->second;
    if (type.get() != reinterpret_cast<PyObject*>(live.type())) return;
    if (is_enum_member(live) && !may_be_one_member(live, scratch)) return;
    // Objects of other people's classes are values; only the program's own are merged attribute by attribute.
    if (is_fixed(live) && differs(live, scratch)) {
      if (!may_renumber(live, scratch)) return;
      result_.renumbered.insert(scratch);
    }
    if (is_frozen(live) && differs(live, scratch) && is_hashed(live, scratch)) return;
    if (is_own_class(type)) {
      map(live, scratch);
      pair_content(live, scratch);
    }
    std::vector<Ref> live_parts, scratch_parts;
    if (is_descriptor(live) && native_parts(live, live_parts) && native_parts(scratch, scratch_parts)) {
      pair_positions(live_parts, scratch_parts);
    }
    pair_attributes(live, scratch, is_own_class(type));
  }

  // A class that a function has made for this one object, such as a sentinel's, goes with it.
  void pair_local_types(BorrowedRef live, BorrowedRef scratch) {
    if (!(live == scratch) && are_local_namesakes(live, scratch)) pair_in_place(live, scratch);
  }

  // Both made by the same function as it ran.
  static bool are_local_namesakes(BorrowedRef live, BorrowedRef scratch) {
    if (is_function(live) && is_function(scratch)) {
      return is_local(code_qualname(code_of(live))) &&
             same_text(code_qualname(code_of(live)), code_qualname(code_of(scratch))) &&
             same_text(code_filename(code_of(live)), code_filename(code_of(scratch)));
    }
    if (!is_python_class(live) || !is_python_class(scratch)) return false;
    const Ref name = type_qualname(live), live_home = home_of(live), scratch_home = home_of(scratch);
    return is_local(name) && same_text(name, type_qualname(scratch)) && live_home && scratch_home &&
           same_text(live_home, scratch_home);
  }

  // The data in an object that is a value goes with it.
  void pair_attributes(BorrowedRef live, BorrowedRef scratch, bool data) {
    std::vector<Item> attributes = instance_attributes(live);
    for (const Item& item : instance_attributes(scratch)) {
      for (const Item& partner : attributes) {
        // What an enumeration looks its members up by is no data that could change in place.
        const bool looked_up = is_enum_member(live) && text_equals(item.key, "_value_");
        if (!(partner.key == item.key)) continue;
        const bool fixed = is_data(partner.value) && (!data || (looked_up && differs(partner.value, item.value)));
        if (!fixed) pair(partner.value, item.value);
      }
    }
  }

  bool is_own_class(BorrowedRef type) const {
    const Ref module = home_of(type);
    if (!module) return true;
    // UserDict, UserList, ChainMap and SimpleNamespace are nothing but what is in them.
    return scratch_.in_scope.contains(to_text(module)) || text_equals(module, "collections") ||
           text_equals(module, "types");
  }

  // Functions that no name leads to on both sides, such as the ones behind a changed decorator: by qualified name,
  // where exactly one on each side has it.
  void pair_hidden(const ScratchModule& module) {
    if (module.slice == nullptr) return;
    std::map<std::string, std::vector<BorrowedRef>> live, scratch;
    const Ref name = make_str(module.name);
    Definitions live_found = find_definitions(PyModule_GetDict(module.live.get()), name);
    Definitions scratch_found = find_definitions(module.dict, name);
    for (const Ref& function : live_found.functions) {
      if (is_fresh(function)) continue;
      live[to_text(code_qualname(code_of(function)))].push_back(function);
    }
    for (const Ref& function : scratch_found.functions) {
      if (is_fresh(function)) scratch[to_text(code_qualname(code_of(function)))].push_back(function);
    }
    for (const auto& [qualname, functions] : scratch) {
      auto partners = live.find(qualname);
      // A function made inside another one may be made any number of times: its name says nothing.
      if (qualname.find("<locals>") != std::string::npos) continue;
      if (functions.size() != 1 || partners == live.end() || partners->second.size() != 1) continue;
      BorrowedRef partner = partners->second[0];
      // Nor does that of a lambda: another one may just not have been made this time.
      if (qualname.find('<') != std::string::npos && !is_same_or_next(code_of(partner), code_of(functions[0])))
        continue;
      if (!result_.live_of.contains(functions[0]) && !result_.scratch_of.contains(partner)) {
        pair(partner, functions[0]);
      } else if (!result_.scratch_of.contains(partner)) {
        result_.also.emplace_back(partner, functions[0]);
      }
    }
  }

  const Scratch& scratch_;
  const World* world_;     // null: of a hotfix
  bool named_ = true;      // false: what somebody assigns takes the place of what was there, whatever it is called
  bool in_value_ = false;  // inside an object that is one value, such as a partial: the data in it goes with it
  int depth_ = 0;
  std::unordered_set<BorrowedRef> owned_;
  std::unordered_map<BorrowedRef, bool> hashed_;  // classes of enum members: whether hash tables know some
  std::unordered_map<BorrowedRef, std::unordered_set<BorrowedRef>> hashed_instances_;  // of classes with frozen ones
  std::unordered_map<BorrowedRef, BorrowedRef> successor_;                             // live code -> new code
  Correspondence result_;
};

}  // namespace

Correspondence correspond(const Scratch& scratch, const World& world) { return Pairing(scratch, &world).run(); }

Correspondence correspond_values(const Scratch& scratch, const std::vector<std::pair<Ref, Ref>>& values) {
  return Pairing(scratch).run_values(values);
}

}  // namespace midflight
