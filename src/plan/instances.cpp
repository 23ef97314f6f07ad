#include "plan/instances.h"

#include <unordered_map>

#include "cpython/heap.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

class ClassFamily {
 public:
  explicit ClassFamily(const std::vector<BorrowedRef>& classes) : classes_(classes) {}
  // Remembers the answer for each type, as there are many more instances than types.
  bool contains(BorrowedRef type) {
    auto [known, fresh] = answers_.try_emplace(type, false);
    if (fresh) {
      for (BorrowedRef cls : classes_) {
        known->second |= PyType_IsSubtype(type.as<PyTypeObject>(), cls.as<PyTypeObject>()) != 0;
      }
    }
    return known->second;
  }

 private:
  const std::vector<BorrowedRef>& classes_;
  std::unordered_map<BorrowedRef, bool> answers_;
};

void add_new_fields(BorrowedRef live, BorrowedRef scratch, std::vector<NewField>& fields) {
  Ref live_fields = Ref::borrow(own_attribute(live, make_str("__dataclass_fields__")));
  Ref scratch_fields = Ref::borrow(own_attribute(scratch, make_str("__dataclass_fields__")));
  if (!live_fields || !scratch_fields || !PyDict_Check(live_fields.get()) || !PyDict_Check(scratch_fields.get())) {
    return;
  }
  Ref missing = get_attr(import_module("dataclasses"), "MISSING");
  for (const Item& item : dict_items(scratch_fields)) {
    if (find_item(live_fields, item.key)) continue;
    Ref factory = get_attr(item.value, "default_factory"), value = get_attr(item.value, "default");
    if (!(factory == missing)) fields.push_back({Ref::borrow(live), item.key, factory, Ref()});
    // A default that the class does not hold, as with slots, has to be put into each instance.
    if (!(value == missing) && !own_attribute(scratch, item.key)) {
      fields.push_back({Ref::borrow(live), item.key, Ref(), value});
    }
  }
}

}  // namespace

std::vector<Ref> live_instances(const std::vector<BorrowedRef>& classes) {
  std::vector<Ref> instances;
  if (classes.empty()) return instances;
  ClassFamily family(classes);
  std::vector<BorrowedRef> found;
  visit_heap([&](BorrowedRef object) {
    if (family.contains(reinterpret_cast<PyObject*>(object.type()))) found.push_back(object);
    return false;
  });
  for (BorrowedRef object : found) instances.push_back(Ref::borrow(object));
  return instances;
}

std::vector<NewField> find_new_fields(const std::vector<std::pair<BorrowedRef, BorrowedRef>>& pairs) {
  std::vector<NewField> fields;
  for (const auto& [live, scratch] : pairs) add_new_fields(live, scratch, fields);
  return fields;
}

std::vector<std::pair<const NewField*, Ref>> instances_lacking(const std::vector<NewField>& fields) {
  std::unordered_map<BorrowedRef, std::vector<Ref>> instances;
  std::vector<std::pair<const NewField*, Ref>> lacking;
  for (const NewField& field : fields) {
    auto [found, fresh] = instances.try_emplace(field.type);
    if (fresh) found->second = live_instances({field.type});
    for (const Ref& instance : found->second) {
      if (!instance_attribute(instance, field.name)) lacking.emplace_back(&field, instance);
    }
  }
  return lacking;
}

void plan_new_fields(const std::vector<NewField>& fields, Plan& plan) {
  for (const auto& [field, instance] : instances_lacking(fields)) {
    Ref value = field->factory ? call(field->factory, {}) : field->value;
    plan.writes.push_back(std::make_unique<InstanceWrite>(instance, field->name, value));
  }
}

}  // namespace midflight
