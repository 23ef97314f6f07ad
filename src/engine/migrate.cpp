#include "engine/migrate.h"

#include <algorithm>

#include "baseline/definitions.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "plan/instances.h"

namespace midflight {
namespace {

constexpr const char* kHook = "__midflight_migrate__";

bool names_class(const Entry& entry, const std::string& module, const std::string& qualname) {
  const bool change =
      entry.kind == "changed" || entry.kind == "merged" || entry.kind == "added" || entry.kind == "removed";
  return change && entry.module == module && (entry.name == qualname || entry.name.starts_with(qualname + "."));
}

Ref names_of(const std::vector<Entry>& entries, const char* kind) {
  Ref names = make_set();
  for (const Entry& entry : entries) {
    if (entry.kind == kind) add_element(names, make_str(entry.name));
  }
  return frozenset_from(names);
}

Ref make_change(const std::vector<Entry>& entries, const char* direction, const std::vector<Item>& attributes) {
  Ref old_values = make_dict();
  for (const Item& item : attributes) set_item(old_values, item.key, item.value);
  Ref type = get_attr(import_module("midflight._update"), "Change");
  return call(type, {make_str(direction), names_of(entries, "added"), names_of(entries, "removed"), old_values});
}

}  // namespace

std::vector<Ref> changed_classes(const Registry& registry, const std::vector<std::string>& modules,
                                 const std::vector<Entry>& entries) {
  std::vector<Ref> classes;
  for (const std::string& name : modules) {
    const ModuleRecord* record = registry.find(name);
    const bool told = std::any_of(entries.begin(), entries.end(), [&](const Entry& e) { return e.module == name; });
    if (record == nullptr || !told) continue;
    for (const Ref& type : find_definitions(record->namespace_dict(), make_str(name)).classes) {
      const std::string qualname = to_text(type_qualname(type));
      if (std::any_of(entries.begin(), entries.end(),
                      [&](const Entry& entry) { return names_class(entry, name, qualname); })) {
        classes.push_back(type);
      }
    }
  }
  return classes;
}

bool have_hooks(const std::vector<Ref>& classes) {
  return std::any_of(classes.begin(), classes.end(), [](const Ref& type) {
    const auto has = [](BorrowedRef cls) { return static_cast<bool>(find_attr(cls, kHook)); };
    if (has(type)) return true;
    return have_hooks(subclasses_of(type));
  });
}

void Migration::run(const std::vector<Ref>& classes, const std::vector<Entry>& entries, const char* direction) {
  for (const Ref& instance : live_instances({classes.begin(), classes.end()})) {
    Ref hook = find_attr(reinterpret_cast<PyObject*>(Py_TYPE(instance.get())), kHook);
    if (!hook) continue;
    saved_.push_back({instance, instance_attributes(instance)});
    call(hook, {instance, make_change(entries, direction, saved_.back().attributes)});
  }
}

void Migration::put_back() {
  for (auto one = saved_.rbegin(); one != saved_.rend(); ++one) put_back(*one);
  saved_.clear();
}

void Migration::put_back(const Saved& saved) {
  for (const Item& item : instance_attributes(saved.instance)) {
    const bool known = std::any_of(saved.attributes.begin(), saved.attributes.end(),
                                   [&](const Item& old) { return old.key == item.key; });
    if (!known) set_instance_attribute(saved.instance, item.key, {});
  }
  for (const Item& item : saved.attributes) set_instance_attribute(saved.instance, item.key, item.value);
}

}  // namespace midflight
