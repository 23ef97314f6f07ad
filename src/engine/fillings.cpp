#include "engine/fillings.h"

#include <optional>

#include "baseline/definitions.h"
#include "baseline/native.h"
#include "cpython/container.h"
#include "cpython/function.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

constexpr std::size_t kTable = 1'000;  // elements: larger ones are data, and nobody's registry

bool is_special(BorrowedRef name) {
  return PyUnicode_GET_LENGTH(name.get()) > 2 && PyUnicode_READ_CHAR(name.get(), 0) == '_' &&
         PyUnicode_READ_CHAR(name.get(), 1) == '_';
}

// The data that names lead to: by themselves, and through the functions and classes that they stand for.
class Search {
 public:
  using Place = std::pair<ModuleRecord*, std::string>;
  explicit Search(Registry& registry) : registry_(registry) {}

  void look_up(ModuleRecord& record, const NamesOfCode& names, int depth) {
    constexpr int kDepth = 4;
    if (depth > kDepth || !record.base.known) return;
    const BorrowedRef space = record.namespace_dict();
    for (const Ref& name : names.in_order()) {
      const Ref value = find_item(space, name);
      if (value && !follow(value, names, depth)) add(record, name, value);
    }
  }
  std::set<Place> take() { return std::move(places_); }

 private:
  // Data that is here by import is its own module's.
  void add(ModuleRecord& record, BorrowedRef key, BorrowedRef value) {
    if (is_special(key)) return;
    const std::string name = to_text(key);
    places_.insert({&record, name});
    constexpr Py_ssize_t kOwn = 2;  // the namespace's reference, and ours
    if (!PyObject_IS_GC(value.get()) || Py_REFCNT(value.get()) <= kOwn) return;
    for (ModuleRecord* other : registry_.in_order()) {
      const auto known = other == &record ? other->base.names.end() : other->base.names.find(name);
      if (known != other->base.names.end() && known->second.address == value.get()) places_.insert({other, name});
    }
  }

  // False: it is data.
  bool follow(BorrowedRef value, const NamesOfCode& names, int depth) {
    if (PyModule_Check(value.get())) {
      follow_module(value, names, depth);
      return true;
    }
    if (PyMethod_Check(value.get())) {
      follow_owner(PyMethod_GET_SELF(value.get()));
      return follow(PyMethod_GET_FUNCTION(value.get()), names, depth);
    }
    if (is_function(value)) {
      follow_function(value, depth);
      return true;
    }
    const BorrowedRef type = is_type(value) ? value : BorrowedRef(reinterpret_cast<PyObject*>(value.type()));
    if (!is_python_class(type)) return is_type(value);
    if (!seen_.insert(type).second) return is_type(value);
    for (const Item& item : dict_items(own_dict(type))) {
      if (!is_function(item.value) || !is_str(item.key)) continue;
      if (names.contains(item.key) || is_special(item.key)) follow_function(item.value, depth);
    }
    return is_type(value);
  }

  // By another name than that of its import: `the = hub`.
  void follow_module(BorrowedRef module, const NamesOfCode& names, int depth) {
    const Ref name = find_item(PyModule_GetDict(module.get()), "__name__");
    ModuleRecord* record = name && is_str(name) ? registry_.find(to_text(name)) : nullptr;
    if (record == nullptr || !(record->module == module) || !seen_.insert(module).second) return;
    look_up(*record, names, depth + 1);
  }

  void follow_function(BorrowedRef function, int depth) {
    if (!seen_.insert(code_of(function)).second) return;
    const Ref name = find_item(globals_of(function), "__name__");
    ModuleRecord* record = name && is_str(name) ? registry_.find(to_text(name)) : nullptr;
    if (record == nullptr || !(record->namespace_dict() == globals_of(function))) return;
    const std::shared_ptr<const NamesOfCode> names = registry_.imports().names().of(code_of(function));
    look_up(*record, *names, depth + 1);
  }

  // The object that a method is bound to, by the name that its module has for it.
  void follow_owner(BorrowedRef object) {
    const BorrowedRef type = is_type(object) ? object : BorrowedRef(reinterpret_cast<PyObject*>(object.type()));
    const Ref home = is_python_class(type) ? home_of(type) : Ref();
    ModuleRecord* record = home ? registry_.find(to_text(home)) : nullptr;
    if (record == nullptr || !record->base.known) return;
    for (const Item& item : dict_items(record->namespace_dict())) {
      if (is_str(item.key) && item.value == object) places_.insert({record, to_text(item.key)});
    }
  }

  Registry& registry_;
  std::set<Place> places_;
  std::unordered_set<BorrowedRef> seen_;  // code, classes and modules
};

// What is larger is unknown.
Shape now(const ModuleRecord& record, const std::string& name) {
  return Shaper(nullptr, Shaper::kDetail, kTable).shape(find_item(record.namespace_dict(), name.c_str()));
}

}  // namespace

Fillings::Fillings(Registry& registry, BorrowedRef code, long began)
    : registry_(registry), began_(began), names_(registry.imports().names().of(code)) {
  for (const Place& place : places()) {
    const Shape shape = now(*place.first, place.second);
    const Comparison comparison = compare(&shape, place.first->base.last_name(place.second));
    if (comparison == Comparison::equal) as_recorded_.insert(place);
    changed_before_ |= comparison == Comparison::changed;
  }
}

// Whether nothing but the module can have changed it since it was recorded.
bool Fillings::held_what_is_recorded(const Place& place) const {
  const auto& [record, name] = place;
  if (record->began > began_ || as_recorded_.contains(place)) return true;
  return !record->base.names.contains(name) && may_import(*record);
}

// Whether the code may import the module: by its whole name, or from a package, where its last part means no other one.
bool Fillings::may_import(ModuleRecord& record) const {
  const auto& [whole, last] = record.import_names();
  if (names_->contains(whole)) return true;
  return names_->contains(last) && !find_item(PyImport_GetModuleDict(), last);
}

std::set<Fillings::Place> Fillings::places() const {
  Search search(registry_);
  for (ModuleRecord* record : registry_.in_order()) {
    if (may_import(*record)) search.look_up(*record, *names_, 0);
  }
  return search.take();
}

// Modules in scope that code out of scope uses: who has changed their data, nobody knows.
std::unordered_set<BorrowedRef> Fillings::used_outside() const {
  std::unordered_set<BorrowedRef> namespaces;
  for (const Item& item : dict_items(PyImport_GetModuleDict())) {
    if (!PyModule_Check(item.value.get()) || !is_str(item.key) || registry_.find(to_text(item.key)) != nullptr)
      continue;
    for (const Item& used : dict_items(PyModule_GetDict(item.value.get()))) {
      if (PyModule_Check(used.value.get())) namespaces.insert(PyModule_GetDict(used.value.get()));
      if (is_function(used.value)) namespaces.insert(globals_of(used.value));
      if (container_kind(used.value) != ContainerKind::none) namespaces.insert(used.value);
    }
  }
  return namespaces;
}

void Fillings::note(const std::string& module, bool imported) const {
  const bool certain = imported && !changed_before_ && !other_threads_.have_run();
  std::optional<std::unordered_set<BorrowedRef>> outside;
  for (const Place& place : places()) {
    const auto& [record, name] = place;
    if (record->name == module) continue;
    Shape shape = now(*record, name);
    if (compare(&shape, record->base.last_name(name)) != Comparison::changed) continue;
    if (!outside) outside = used_outside();
    const Ref value = find_item(record->namespace_dict(), name.c_str());
    const bool shared = outside->contains(record->namespace_dict()) || (value && outside->contains(value));
    Filled& filled = record->base.filled[name];
    filled.shape = std::move(shape);
    filled.modules.insert(module);
    filled.known &= certain && !shared && held_what_is_recorded(place);
  }
}

}  // namespace midflight
