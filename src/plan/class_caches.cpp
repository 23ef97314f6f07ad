#include "plan/class_caches.h"

#include <algorithm>
#include <unordered_set>

#include "cpython/function.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "plan/layouts.h"

namespace midflight {
namespace {

class Hierarchy {
 public:
  explicit Hierarchy(Writes& writes) {
    std::vector<BorrowedRef> types;
    for (auto& write : writes) {
      if (dynamic_cast<BasesWrite*>(write.get()) == nullptr) continue;
      types.push_back(write->target());
      pending_.emplace(types.back(), std::move(write));
    }
    std::erase(writes, nullptr);
    for (BorrowedRef type : types) visit(type);
    writes.insert(writes.begin(), std::make_move_iterator(ordered_.begin()), std::make_move_iterator(ordered_.end()));
  }

 private:
  void visit(BorrowedRef type) {
    auto found = pending_.find(type);
    if (found == pending_.end()) {
      for (const Ref& base : sequence_items(bases_of(type))) visit(base);
    } else if (std::unique_ptr<Write> write = std::move(found->second)) {
      for (const Ref& base : sequence_items(dynamic_cast<BasesWrite&>(*write).bases())) visit(base);
      ordered_.push_back(std::move(write));
    }
  }

  std::unordered_map<BorrowedRef, std::unique_ptr<Write>> pending_;
  Writes ordered_;
};

// Empties what abstract base classes remember of earlier answers; the same in both directions.
class AbstractCachesWrite : public Write {
 public:
  AbstractCachesWrite(Ref reset, std::vector<Ref> types) : reset_(std::move(reset)), types_(std::move(types)) {}
  void exchange() override {
    // A C function without user code: the caches are sets of weak references.
    for (const Ref& type : types_) call(reset_, {type});
  }
  void translate(const std::unordered_map<BorrowedRef, BorrowedRef>&) override {}
  BorrowedRef target() const override { return reset_; }

 private:
  Ref reset_;
  std::vector<Ref> types_;
};

void add_abstract(BorrowedRef type, BorrowedRef abstract_metaclass, std::unordered_set<BorrowedRef>& seen,
                  std::vector<Ref>& found) {
  if (!seen.insert(type).second) return;
  if (PyType_IsSubtype(type.type(), abstract_metaclass.as<PyTypeObject>()) != 0 &&
      own_attribute(type, make_str("_abc_impl"))) {
    found.push_back(Ref::borrow(type));
  }
  for (const Ref& subclass : subclasses_of(type)) add_abstract(subclass, abstract_metaclass, seen, found);
}

// Answers depend on bases, on metaclasses, on which members there are, and on `__subclasshook__`.
bool changes_answers(const Write& write) {
  if (dynamic_cast<const BasesWrite*>(&write) != nullptr || dynamic_cast<const MetaclassWrite*>(&write) != nullptr) {
    return true;
  }
  if (const auto* attribute = dynamic_cast<const TypeAttributeWrite*>(&write)) {
    BorrowedRef had = own_attribute(attribute->target(), attribute->name());
    const auto says_no = [](BorrowedRef value) { return !value || value.get() == Py_None; };
    return says_no(had) != says_no(attribute->stored()) || text_equals(attribute->name(), "__subclasshook__");
  }
  if (dynamic_cast<const FunctionWrite*>(&write) == nullptr) return false;
  const std::string name = to_text(code_name(code_of(write.target())));
  return name == "__subclasshook__" || name == "__instancecheck__" || name == "__subclasscheck__";
}

// The names of slots that copyreg has noted in the class and its subclasses.  Instances with storage that nothing uses
// can be copied and pickled only if names that no attribute has stand for it.
void plan_slot_names(BorrowedRef type, const Layouts& layouts, std::unordered_set<BorrowedRef>& seen, Plan& plan) {
  if (!seen.insert(type).second) return;
  const std::size_t storage = layouts.storage(type);
  const std::vector<Slot> slots = layouts.slots(type);
  Ref name = make_str("__slotnames__"), names;
  if (storage > slots.size()) {
    names = list_of({});
    for (const Slot& slot : slots) append(names, slot.name);
    for (std::size_t i = slots.size(); i < storage; ++i) append(names, make_str("<unused " + std::to_string(i) + ">"));
  }
  if (names || own_attribute(type, name)) {
    plan.writes.push_back(std::make_unique<TypeAttributeWrite>(type, name, names));
  }
  for (const Ref& subclass : subclasses_of(type)) plan_slot_names(subclass, layouts, seen, plan);
}

// Which methods subclasses that do not take part in the update still have to implement.
class AbstractMethods {
 public:
  AbstractMethods(const std::vector<std::pair<BorrowedRef, BorrowedRef>>& classes, Plan& plan)
      : next_(classes.begin(), classes.end()), plan_(plan) {}

  void plan() {
    for (const auto& [live, scratch] : next_) {
      BorrowedRef had = own_attribute(live, name_), wanted = own_attribute(scratch, name_);
      const bool same = had && wanted && are_equal(had, wanted);
      if (!same && (had || wanted)) plan_subclasses(live);
    }
  }

 private:
  void plan_subclasses(BorrowedRef type) {
    for (const Ref& subclass : subclasses_of(type)) {
      if (!next_.contains(subclass) && own_attribute(subclass, make_str("_abc_impl"))) plan_one(subclass);
    }
  }

  void plan_one(BorrowedRef type) {
    Ref names = make_set();
    for (const Item& item : dict_items(own_dict(type))) {
      if (is_str(item.key) && is_abstract(item.value)) add_element(names, item.key);
    }
    for (const Ref& base : sequence_items(bases_of(type))) {
      BorrowedRef inherited = abstract_names(base);
      if (!inherited || !PyAnySet_Check(inherited.get())) continue;
      for (const Ref& name : set_items(inherited)) {
        if (is_abstract(look_up(type, name))) add_element(names, name);
      }
    }
    Ref result = frozenset_from(names);
    BorrowedRef had = abstract_names(type);
    if (had && are_equal(had, result)) return;
    plan_.writes.push_back(std::make_unique<TypeAttributeWrite>(type, name_, result));
    planned_[type] = result;
    plan_subclasses(type);
  }

  BorrowedRef abstract_names(BorrowedRef type) const {
    if (auto found = planned_.find(type); found != planned_.end()) return found->second;
    return own_attribute(successor(type), name_);
  }
  BorrowedRef successor(BorrowedRef type) const {
    auto found = next_.find(type);
    return found == next_.end() ? type : found->second;
  }
  BorrowedRef look_up(BorrowedRef type, BorrowedRef name) const {
    for (const Ref& ancestor : sequence_items(mro_of(type))) {
      if (BorrowedRef found = own_attribute(successor(ancestor), name)) return found;
    }
    return {};
  }
  static bool is_abstract(BorrowedRef value) {
    Ref mark = value ? find_attr(value, "__isabstractmethod__") : Ref();
    return mark && is_truthy(mark);
  }

  std::unordered_map<BorrowedRef, BorrowedRef> next_;
  Plan& plan_;
  std::unordered_map<BorrowedRef, Ref> planned_;
  Ref name_ = make_str("__abstractmethods__");
};

}  // namespace

void plan_abstract_methods(const std::vector<std::pair<BorrowedRef, BorrowedRef>>& classes, Plan& plan) {
  AbstractMethods(classes, plan).plan();
}

void order_bases(Plan& plan) { Hierarchy hierarchy(plan.writes); }

void plan_class_caches(Plan& plan) {
  const Layouts layouts(plan);
  std::vector<BorrowedRef> types;
  for (const SlotChange& change : plan.slot_changes) types.push_back(change.type);
  for (const LayoutChange& change : plan.layout_changes) types.push_back(change.live);
  std::unordered_set<BorrowedRef> named;
  for (BorrowedRef type : types) plan_slot_names(type, layouts, named, plan);
  if (!plan.abstract_registered &&
      std::none_of(plan.writes.begin(), plan.writes.end(), [](const auto& write) { return changes_answers(*write); })) {
    return;
  }
  std::unordered_set<BorrowedRef> seen;
  std::vector<Ref> found;
  Ref metaclass = get_attr(import_module("abc"), "ABCMeta");
  add_abstract(reinterpret_cast<PyObject*>(&PyBaseObject_Type), metaclass, seen, found);
  Ref reset = find_attr(import_module("_abc"), "_reset_caches");
  if (reset && !found.empty()) plan.writes.push_back(std::make_unique<AbstractCachesWrite>(reset, std::move(found)));
}

}  // namespace midflight
