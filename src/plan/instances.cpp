#include "plan/instances.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "cpython/box.h"
#include "cpython/heap.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

class ClassFamily {
 public:
  explicit ClassFamily(const std::vector<BorrowedRef>& classes) : classes_(classes) {}
  // Which of the classes the type is, or derives from.  The answer is remembered: there are many more instances than
  // types.
  const std::vector<std::size_t>& ancestors(BorrowedRef type) {
    auto& [cached, answer] = recent_[std::hash<BorrowedRef>()(type) % recent_.size()];
    if (!(cached == type)) {
      answer = &find(type);
      cached = type;
    }
    return *answer;
  }

 private:
  const std::vector<std::size_t>& find(BorrowedRef type) {
    auto [known, fresh] = answers_.try_emplace(type);
    if (fresh) {
      for (std::size_t i = 0; i < classes_.size(); ++i) {
        if (PyType_IsSubtype(type.as<PyTypeObject>(), classes_[i].as<PyTypeObject>()) != 0) {
          known->second.push_back(i);
        }
      }
    }
    return known->second;
  }

  const std::vector<BorrowedRef>& classes_;
  std::unordered_map<BorrowedRef, std::vector<std::size_t>> answers_;  // elements stay where they are
  std::array<std::pair<BorrowedRef, const std::vector<std::size_t>*>, 256> recent_ = {};
};

// One attribute of many instances.  The record of an update holds them weakly where it can: they live and die as if
// there had been none.
class InstancesWrite : public Write {
 public:
  InstancesWrite(BorrowedRef type, std::size_t count) : type_(Ref::borrow(type)) { items_.reserve(count); }
  void add(BorrowedRef instance, Ref value) { items_.push_back({Ref::borrow(instance), std::move(value), {}}); }
  void exchange() override {
    std::size_t made = 0;
    try {
      for (; made < items_.size(); ++made) exchange_item(items_[made]);
    } catch (...) {
      ErrorScope keep;
      while (made-- > 0) exchange_item(items_[made]);
      throw;
    }
  }
  void settle() override {
    for (Item& item : items_) item.instance = weakly(item.instance);
  }
  void translate(const std::unordered_map<BorrowedRef, BorrowedRef>& translation) override {
    for (Item& item : items_) {
      if (auto found = translation.find(item.value); found != translation.end())
        item.value = Ref::borrow(found->second);
    }
  }
  BorrowedRef target() const override { return type_; }

 protected:
  struct Item {
    Ref instance, value, expected;  // what is to be stored, and what was there when that was decided
  };
  virtual void exchange_item(Item& item) = 0;
  std::vector<Item>& items() { return items_; }
  BorrowedRef type() const { return type_; }

 private:
  Ref type_;
  std::vector<Item> items_;
};

// Storage that another slot uses from now on.  Taken back, every instance has its old value again; those made since
// have none.
class SlotStorageWrite : public InstancesWrite {
 public:
  SlotStorageWrite(BorrowedRef type, std::size_t count, const Slot& slot)
      : InstancesWrite(type, count), offset_(slot.offset), part_(slot.part) {}
  // Instances that had no value are found again when they are to have none again.
  void settle() override {
    std::erase_if(items(), [](const Item& item) { return !item.value; });
    InstancesWrite::settle();
  }
  void resurvey() override {
    std::unordered_set<BorrowedRef> known;
    for (const Item& item : items()) known.insert(still_there(item.instance));
    for (const Ref& instance : live_instances({type()})) {
      if (!known.contains(instance)) add(instance, {});
    }
  }

 private:
  void exchange_item(Item& item) override {
    if (Ref instance = still_there(item.instance)) exchange_slot_value(instance, offset_, part_, item.value);
  }

  Py_ssize_t offset_;
  int part_;
};

// An attribute that instances lack; what the program has stored itself stays.
class FieldOfInstancesWrite : public InstancesWrite {
 public:
  FieldOfInstancesWrite(BorrowedRef type, std::size_t count, Ref name)
      : InstancesWrite(type, count), name_(std::move(name)) {}

 private:
  void exchange_item(Item& item) override {
    Ref instance = still_there(item.instance);
    if (!instance) return;
    BorrowedRef type = reinterpret_cast<PyObject*>(Py_TYPE(instance.get()));
    if (!(last_type_ == type)) {
      place_ = place_of(type, name_);
      last_type_ = Ref::borrow(type);
    }
    Ref current = attribute_at(instance, name_, place_);
    if (!(current == item.expected)) return;
    set_attribute_at(instance, name_, item.value, place_);
    item.expected = std::move(item.value);
    item.value = std::move(current);
  }

  Ref name_;
  // Where instances of the class that was met last have it.
  Ref last_type_;
  AttributePlace place_;
};

struct NewField {
  Ref name;
  Ref factory;  // empty: `value` is the default
  Ref value;
  Ref make() const { return factory ? call(factory, {}) : value; }
};

void add_dataclass_fields(BorrowedRef live, BorrowedRef scratch, std::vector<NewField>& fields) {
  Ref live_fields = Ref::borrow(own_attribute(live, make_str("__dataclass_fields__")));
  Ref scratch_fields = Ref::borrow(own_attribute(scratch, make_str("__dataclass_fields__")));
  if (!scratch_fields || !PyDict_Check(scratch_fields.get())) return;
  Ref missing = get_attr(import_module("dataclasses"), "MISSING");
  for (const Item& item : dict_items(scratch_fields)) {
    if (live_fields && PyDict_Check(live_fields.get()) && find_item(live_fields, item.key)) continue;
    Ref factory = get_attr(item.value, "default_factory"), value = get_attr(item.value, "default");
    BorrowedRef held = own_attribute(scratch, item.key);
    const bool class_holds_it = held && !is_slot(held);
    if (!(factory == missing)) fields.push_back({item.key, factory, Ref()});
    // A default that the class does not hold, as with slots, has to be put into each instance.
    if (!(value == missing) && !class_holds_it) fields.push_back({item.key, Ref(), value});
  }
}

// attrs keeps no default in the class.  Factories that want the instance are left to the program.
void add_attrs_fields(BorrowedRef live, BorrowedRef scratch, std::vector<NewField>& fields) {
  Ref live_fields = Ref::borrow(own_attribute(live, make_str("__attrs_attrs__")));
  Ref scratch_fields = Ref::borrow(own_attribute(scratch, make_str("__attrs_attrs__")));
  if (!scratch_fields || !PyTuple_Check(scratch_fields.get())) return;
  Ref module = import_module("attr");
  Ref nothing = get_attr(module, "NOTHING"), factory_type = get_attr(module, "Factory");
  for (const Ref& field : sequence_items(scratch_fields)) {
    Ref name = get_attr(field, "name"), value = get_attr(field, "default");
    if (value == nothing || (live_fields && find_attr(live_fields, name))) continue;
    if (!is_instance(value, factory_type)) {
      fields.push_back({name, Ref(), value});
    } else if (!is_truthy(get_attr(value, "takes_self"))) {
      fields.push_back({name, get_attr(value, "factory"), Ref()});
    }
  }
}

// pydantic, too, keeps no default in the class.
void add_model_fields(BorrowedRef live, BorrowedRef scratch, std::vector<NewField>& fields) {
  Ref live_fields = Ref::borrow(own_attribute(live, make_str("__pydantic_fields__")));
  Ref scratch_fields = Ref::borrow(own_attribute(scratch, make_str("__pydantic_fields__")));
  if (!live_fields || !scratch_fields || !PyDict_CheckExact(live_fields.get())) return;
  for (const Item& item : dict_items(scratch_fields)) {
    if (find_item(live_fields, item.key) || is_truthy(call_method(item.value, "is_required", {}))) continue;
    Ref takes_data = find_attr(item.value, "default_factory_takes_validated_data");
    if (takes_data && is_truthy(takes_data)) continue;
    // A deep copy of the default, as pydantic gives each new instance.
    Ref get_default = get_attr(import_module("functools"), "partial");
    get_default = call(get_default, {get_attr(item.value, "get_default")});
    set_item(get_attr(get_default, "keywords"), "call_default_factory", Py_True);
    fields.push_back({item.key, get_default, Ref()});
  }
}

std::vector<NewField> new_fields(BorrowedRef live, BorrowedRef scratch) {
  std::vector<NewField> fields;
  add_dataclass_fields(live, scratch, fields);
  add_attrs_fields(live, scratch, fields);
  add_model_fields(live, scratch, fields);
  return fields;
}

void plan_slot_storage(const SlotChange& change, std::vector<NewField>& fields, const std::vector<Ref>& instances,
                       Plan& plan) {
  for (const Slot& slot : change.added) {
    auto field = std::find_if(fields.begin(), fields.end(), [&](const NewField& f) { return f.name == slot.name; });
    auto write = std::make_unique<SlotStorageWrite>(change.type, instances.size(), slot);
    for (const Ref& instance : instances) write->add(instance, field == fields.end() ? Ref() : field->make());
    plan.writes.push_back(std::move(write));
    if (field != fields.end()) fields.erase(field);
  }
}

void plan_field(BorrowedRef type, const NewField& field, const std::vector<Ref>& instances, Plan& plan) {
  auto write = std::make_unique<FieldOfInstancesWrite>(type, instances.size(), interned(field.name));
  std::unordered_map<BorrowedRef, AttributePlace> places;
  for (const Ref& instance : instances) {
    BorrowedRef cls = reinterpret_cast<PyObject*>(Py_TYPE(instance.get()));
    auto place = places.find(cls);
    if (place == places.end()) place = places.emplace(cls, place_of(cls, field.name)).first;
    const bool has_room = place->second.offset != 0 || has_dict(cls);
    if (has_room && !attribute_at(instance, field.name, place->second)) write->add(instance, field.make());
  }
  plan.writes.push_back(std::move(write));
}

}  // namespace

const std::vector<Ref>& InstanceIndex::of(BorrowedRef type) {
  if (!walked_) walk();
  return instances_.at(type);
}

void InstanceIndex::walk() {
  walked_ = true;
  std::vector<BorrowedRef> classes;
  for (const auto& item : instances_) classes.push_back(item.first);
  ClassFamily family(classes);
  std::vector<std::vector<BorrowedRef>> found(classes.size());
  visit_heap([&](BorrowedRef object) {
    for (std::size_t index : family.ancestors(reinterpret_cast<PyObject*>(object.type()))) {
      found[index].push_back(object);
    }
    return false;
  });
  for (std::size_t i = 0; i < classes.size(); ++i) {
    std::vector<Ref>& instances = instances_.at(classes[i]);
    instances.reserve(found[i].size());
    for (BorrowedRef object : found[i]) instances.push_back(Ref::borrow(object));
  }
}

std::vector<Ref> live_instances(const std::vector<BorrowedRef>& classes) {
  std::vector<Ref> instances;
  if (classes.empty()) return instances;
  ClassFamily family(classes);
  std::vector<BorrowedRef> found;
  visit_heap([&](BorrowedRef object) {
    if (!family.ancestors(reinterpret_cast<PyObject*>(object.type())).empty()) found.push_back(object);
    return false;
  });
  for (BorrowedRef object : found) instances.push_back(Ref::borrow(object));
  return instances;
}

std::string count_instances(BorrowedRef type) {
  if (!is_collected(type)) return "its instances cannot be counted";
  const std::size_t count = live_instances({type}).size();
  return count == 0 ? "no live instance" : count == 1 ? "1 live instance" : std::to_string(count) + " live instances";
}

void plan_instances(const std::vector<std::pair<BorrowedRef, BorrowedRef>>& classes, Plan& plan) {
  InstanceIndex index;
  struct Migration {
    BorrowedRef type;
    std::vector<NewField> fields;
    const SlotChange* slots;
  };
  std::vector<Migration> migrations;
  for (const auto& [live, scratch] : classes) {
    std::vector<NewField> fields = new_fields(live, scratch);
    auto slots = std::find_if(plan.slot_changes.begin(), plan.slot_changes.end(),
                              [&live = live](const SlotChange& change) { return change.type == live; });
    const bool storage = slots != plan.slot_changes.end() && !slots->added.empty();
    if (fields.empty() && !storage) continue;
    index.want(live);
    migrations.push_back({live, std::move(fields), storage ? &*slots : nullptr});
  }
  for (Migration& migration : migrations) {
    const std::vector<Ref>& instances = index.of(migration.type);
    plan.migrating.push_back(Ref::borrow(migration.type));
    plan.served.insert(plan.served.end(), instances.begin(), instances.end());
    if (migration.slots != nullptr) plan_slot_storage(*migration.slots, migration.fields, instances, plan);
    for (const NewField& field : migration.fields) plan_field(migration.type, field, instances, plan);
  }
}

bool serves_all_instances(const Plan& plan) {
  std::vector<BorrowedRef> classes(plan.migrating.begin(), plan.migrating.end());
  const std::vector<Ref> instances = live_instances(classes);
  const std::unordered_set<BorrowedRef> served(plan.served.begin(), plan.served.end());
  return std::all_of(instances.begin(), instances.end(),
                     [&](const Ref& instance) { return served.contains(instance); });
}

}  // namespace midflight
