#include "baseline/record.h"

#include "base/dotted.h"
#include "baseline/definitions.h"
#include "cpython/function.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {

NamedShapes shapes_of(BorrowedRef dict, const Translation* translation) {
  NamedShapes shapes;
  for (const Item& item : dict_items(dict)) {
    if (!is_str(item.key)) continue;
    shapes.emplace(to_text(item.key), Shaper(translation).shape(item.value));
  }
  return shapes;
}

FunctionShape shape_function(BorrowedRef function, const Translation* translation) {
  FunctionShape shape;
  shape.defaults = Shaper(translation).shape(defaults_of(function));
  shape.kwdefaults = Shaper(translation).shape(kwdefaults_of(function));
  if (BorrowedRef closure = closure_of(function)) {
    std::vector<Ref> names = sequence_items(free_variables(code_of(function)));
    std::vector<Ref> cells = sequence_items(closure);
    for (std::size_t i = 0; i < cells.size() && i < names.size(); ++i) {
      shape.cells.emplace(to_text(names[i]), Shaper(translation).shape(cell_content(cells[i])));
    }
  }
  if (BorrowedRef dict = dict_of_function(function)) shape.attributes = shapes_of(dict, translation);
  return shape;
}

const Shape* FunctionShape::default_value(const DefaultValue& value) const {
  if (value.position < 0) return kwdefaults.child(Shaper().key_digest(value.name));
  const auto position = static_cast<std::size_t>(value.position);
  const std::vector<Shape::Child>& known = defaults.children();
  return position < known.size() ? &known[position].shape : nullptr;
}

const Shape* find_shape(const NamedShapes* shapes, const std::string& name) {
  if (shapes == nullptr) return nullptr;
  auto found = shapes->find(name);
  return found == shapes->end() ? &kAbsentShape : &found->second;
}

const SourceWords& ModuleRecord::words() {
  if (!(words_of_ == source)) {
    words_ = SourceWords(bytes_view(source));
    words_of_ = source;
  }
  return words_;
}

const std::pair<Ref, Ref>& ModuleRecord::import_names() {
  if (!import_names_.second) import_names_ = {interned(make_str(name)), interned(make_str(last_of(name)))};
  return import_names_;
}

const Shape* Baseline::name(const std::string& name) const {
  auto found = names.find(name);
  if (found != names.end()) return &found->second;
  return known ? &kAbsentShape : nullptr;
}

const Shape* Baseline::last_name(const std::string& name) const {
  auto found = filled.find(name);
  return found == filled.end() ? this->name(name) : &found->second.shape;
}

const FunctionShape* Baseline::function(BorrowedRef function) const {
  auto found = functions.find(function.get());
  return found == functions.end() ? nullptr : &found->second;
}

const NamedShapes* Baseline::members(BorrowedRef type) const {
  auto found = classes.find(type.get());
  return found == classes.end() ? nullptr : &found->second;
}

namespace {

// Whether it cannot be told from the value alone that it was made elsewhere, and it leads on to others.
bool may_be_shared(BorrowedRef value, BorrowedRef namespace_dict) {
  if (!PyObject_IS_GC(value.get()) || PyModule_Check(value.get()) || is_type(value)) return false;
  if (!is_function(value)) return true;
  return !(globals_of(value) == namespace_dict) && (closure_of(value) || dict_of_function(value));
}

// The modules that an import statement may mean: in `sys.modules`, or in a package that the module is in.
std::vector<Ref> imported_modules(const ModuleRecord& record) {
  BorrowedRef loaded = PyImport_GetModuleDict();
  std::vector<Ref> places = {Ref::borrow(loaded)};  // dicts
  for (std::string package = record.name; !package.empty();) {
    Ref module = find_item(loaded, package.c_str());
    if (module && PyModule_Check(module.get())) places.push_back(Ref::borrow(PyModule_GetDict(module.get())));
    package = parent_of(package);
  }
  std::vector<Ref> modules;
  for (const Ref& name : record.imports ? sequence_items(record.imports) : std::vector<Ref>()) {
    for (const Ref& place : places) {
      Ref module = find_item(place, name);
      if (module && PyModule_Check(module.get()) && !(module == record.module)) modules.push_back(std::move(module));
    }
  }
  return modules;
}

// Values that the namespace shares with a module that it imports, under the same name: they belong there.
std::unordered_set<BorrowedRef> imported_values(const ModuleRecord& record) {
  std::vector<Item> candidates;
  for (Item& item : dict_items(record.namespace_dict())) {
    if (is_str(item.key) && !is_of_import_system(item.key) && may_be_shared(item.value, record.namespace_dict())) {
      candidates.push_back(std::move(item));
    }
  }
  std::unordered_set<BorrowedRef> values;
  if (candidates.empty()) return values;
  for (const Ref& module : imported_modules(record)) {
    BorrowedRef dict = PyModule_GetDict(module.get());
    for (const Item& item : candidates) {
      if (find_item(dict, item.key) == item.value) values.insert(item.value);
    }
  }
  return values;
}

std::string root_name(BorrowedRef function) {
  const std::string qualname = to_text(code_qualname(code_of(function)));
  return root_of(qualname);
}

// `names`: only what they lead to; null: everything.
void note_outside(const Definitions& found, BorrowedRef namespace_dict, const std::set<std::string>* names,
                  Baseline& base) {
  std::unordered_map<BorrowedRef, long> by_search;
  for (const std::vector<Ref>* list : {&found.functions, &found.wrappers, &found.caches}) {
    for (const Ref& object : *list) ++by_search[object];
  }
  const auto wanted = [&](const std::string& name) { return names == nullptr || names->contains(name); };
  const auto note = [&](BorrowedRef object, long by_caller) {
    auto met = found.seen.find(object);
    if (met == found.seen.end() || is_type(object)) return;
    auto contained = found.contained.find(object);
    const long outside = static_cast<long>(Py_REFCNT(object.get())) - met->second - by_search[object] - by_caller +
                         (contained == found.contained.end() ? 0 : contained->second);
    base.outside.erase(object.get());
    if (outside > 0) base.outside[object.get()] = outside;
  };
  for (const Ref& function : found.functions) {
    if (wanted(root_name(function))) note(function, 0);
  }
  for (const Item& item : dict_items(namespace_dict)) {
    const bool own = is_function(item.value) && globals_of(item.value) == namespace_dict;
    if (is_str(item.key) && !own && wanted(to_text(item.key))) note(item.value, 1);
  }
}

}  // namespace

void note_outside(const ModuleRecord& record, const std::set<std::string>& names, Baseline& base) {
  Definitions found =
      find_definitions(record.namespace_dict(), make_str(record.name), kSearched, imported_values(record));
  note_outside(found, record.namespace_dict(), &names, base);
}

void note_outside(const ModuleRecord& record, Baseline& base) {
  Definitions found =
      find_definitions(record.namespace_dict(), make_str(record.name), kSearched, imported_values(record));
  note_outside(found, record.namespace_dict(), nullptr, base);
}

namespace {

NamedShapes shapes_of_module(BorrowedRef dict, const Translation* translation) {
  NamedShapes shapes;
  for (const Item& item : dict_items(dict)) {
    if (!is_str(item.key)) continue;
    const bool foreign = is_of_import_system(item.key);
    shapes.emplace(to_text(item.key),
                   foreign ? Shape::unknown(item.value.get()) : Shaper(translation).shape(item.value));
  }
  return shapes;
}

}  // namespace

Baseline record_baseline(const ModuleRecord& record, const Translation* translation) {
  Baseline base;
  base.known = true;
  base.names = shapes_of_module(record.namespace_dict(), translation);
  Definitions found =
      find_definitions(record.namespace_dict(), make_str(record.name), kSearched, imported_values(record));
  for (const std::vector<Ref>* functions : {&found.wrappers, &found.functions}) {
    for (const Ref& function : *functions) {
      base.functions.emplace(function.get(), shape_function(function, translation));
    }
  }
  for (const std::vector<Ref>* classes : {&found.classes, &found.made}) {
    for (const Ref& type : *classes) base.classes.emplace(type.get(), shapes_of(own_dict(type), translation));
  }
  note_outside(found, record.namespace_dict(), nullptr, base);
  return base;
}

}  // namespace midflight
