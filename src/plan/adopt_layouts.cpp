#include "plan/adopt_layouts.h"

#include <algorithm>
#include <iterator>

#include "cpython/error.h"
#include "cpython/layout.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "plan/instances.h"

namespace midflight {
namespace {

// All changes at once: the walk that looks for instances sees every class of the update.
class LayoutsWrite : public Write {
 public:
  void add(LayoutExchange exchange) { exchanges_.push_back(std::move(exchange)); }
  void add(std::unique_ptr<Write> slot) { slots_.push_back(std::move(slot)); }
  // An instance that becomes one of the class.
  void add(BorrowedRef instance, BorrowedRef type) {
    prepare_retyping(instance);
    instances_.push_back(Ref::borrow(instance));
    types_.push_back(Ref::borrow(type));
  }
  void exchange() override {
    std::size_t made = 0;
    try {
      for (; made < slots_.size(); ++made) slots_[made]->exchange();
    } catch (...) {
      ErrorScope keep;
      while (made-- > 0) slots_[made]->exchange();
      throw;
    }
    for (LayoutExchange& exchange : exchanges_) exchange.exchange();
    for (std::size_t i = 0; i < instances_.size(); ++i) exchange_type(instances_[i], types_[i]);
  }
  bool holds() const override {
    return sees_all_objects() && count_others() == 0 &&
           std::all_of(slots_.begin(), slots_.end(), [](const auto& slot) { return slot->holds(); });
  }
  // Instances besides those that change with the classes.
  std::size_t count_others() const {
    std::vector<BorrowedRef> types;
    for (const LayoutExchange& exchange : exchanges_) types.push_back(exchange.type());
    const std::vector<Ref> found = live_instances(types);
    const std::unordered_set<BorrowedRef> known(instances_.begin(), instances_.end());
    return static_cast<std::size_t>(
        std::count_if(found.begin(), found.end(), [&](const Ref& instance) { return !known.contains(instance); }));
  }
  void translate(const Translation&) override {}  // made last, of live objects
  BorrowedRef target() const override { return exchanges_.front().type(); }

 private:
  std::vector<LayoutExchange> exchanges_;
  Writes slots_;
  std::vector<Ref> instances_, types_;
};

class LayoutPlanner {
 public:
  LayoutPlanner(const Translation& live_of, Plan& plan) : live_of_(live_of), plan_(plan) {
    for (const LayoutChange& change : plan.layout_changes) next_[change.live] = layout_of(change.scratch);
  }

  void run() {
    for (const LayoutChange& change : plan_.layout_changes) check_base(change);
    for (const LayoutChange& change : plan_.layout_changes) move_subclasses(change.live);
    for (const auto& [type, layout] : next_) write_->add(LayoutExchange(type, layout));
    take_slot_writes();
    retype_instances();
    plan_.writes.insert(plan_.writes.begin(), std::move(write_));
  }

 private:
  Layout layout(BorrowedRef type) const {
    auto found = next_.find(type);
    return found == next_.end() ? layout_of(type) : found->second;
  }

  void check_base(const LayoutChange& change) {
    BorrowedRef wanted = best_base(change.scratch), base = live_partner(live_of_, wanted);
    if (!is_python_class(base) || wanted == base || layout(base) == layout_of(wanted)) return;
    refuse(change.live, "the class that it inherits from keeps its layout");
  }

  // Subclasses that the update does not make anew.
  void move_subclasses(BorrowedRef type) {
    for (const Ref& subclass : subclasses_of(type)) {
      if (live_of_.contains(subclass) || next_.contains(subclass)) continue;
      if (!(best_base(subclass) == type) || !is_python_class(subclass)) {
        if (!(layout(type) == layout_of(type))) refuse(subclass, "its instances are laid out by another base, too");
        continue;
      }
      std::optional<Layout> next = rebased(layout_of(subclass), layout_of(type), layout(type));
      if (!next) {
        refuse(subclass, "it has what its base starts to have, too");
        continue;
      }
      for (const Slot& slot : own_slots(subclass)) {
        if (slot.part > 0) refuse(subclass, "slots that it has got share the storage of others");
        move_slot(subclass, slot, *next);
      }
      next_[subclass] = std::move(*next);
      kept_alive_.push_back(subclass);
      move_subclasses(subclass);
    }
  }

  void move_slot(BorrowedRef type, const Slot& slot, const Layout& next) {
    auto place =
        std::find_if(next.storage.begin(), next.storage.end(), [&](const Slot& s) { return s.name == slot.name; });
    if (place == next.storage.end() || follows_members(type, own_attribute(type, slot.name))) return;
    write_->add(std::make_unique<TypeAttributeWrite>(type, slot.name, make_unshared_slot(type, *place)));
  }

  // Descriptors of slots come and go with the layout.
  void take_slot_writes() {
    for (auto& write : plan_.writes) {
      const auto* attribute = dynamic_cast<const TypeAttributeWrite*>(write.get());
      if (attribute == nullptr || !next_.contains(attribute->target())) continue;
      if (is_slot(attribute->stored()) || is_slot(own_attribute(attribute->target(), attribute->name()))) {
        write_->add(std::move(write));
      }
    }
    std::erase(plan_.writes, nullptr);
  }

  void retype_instances() {
    std::vector<BorrowedRef> classes;
    for (const LayoutChange& change : plan_.layout_changes) classes.push_back(change.scratch);
    for (const Ref& instance : live_instances(classes)) {
      auto live = live_of_.find(reinterpret_cast<PyObject*>(instance.get()->ob_type));
      if (live != live_of_.end() && next_.contains(live->second)) write_->add(instance, live->second);
    }
  }

  void refuse(BorrowedRef type, const std::string& reason) {
    plan_.refusals.push_back({"MF101", to_text(get_attr(type, "__module__")), to_text(type_qualname(type)),
                              reason + ": " + count_instances(type),
                              "restart the process, or give the class a new name", 0});
  }

  const Translation& live_of_;
  Plan& plan_;
  std::unordered_map<BorrowedRef, Layout> next_;
  std::vector<Ref> kept_alive_;
  std::unique_ptr<LayoutsWrite> write_ = std::make_unique<LayoutsWrite>();
};

}  // namespace

std::vector<BorrowedRef> slotted_ancestors(BorrowedRef type, const Translation& live_of) {
  std::vector<BorrowedRef> found;
  for (BorrowedRef base = best_base(type); is_python_class(base); base = best_base(base)) {
    BorrowedRef live = live_partner(live_of, base);
    if (!own_storage(live).empty()) found.push_back(live);
  }
  return found;
}

bool LayoutAdoption::differ(BorrowedRef live, BorrowedRef scratch) const {
  if (!is_python_class(live) || !is_python_class(scratch)) return false;
  return !(layout_of(live) == layout_of(scratch)) ||
         slotted_ancestors(live, {}) != slotted_ancestors(scratch, live_of_);
}

bool LayoutAdoption::may_adopt(BorrowedRef live, BorrowedRef scratch) {
  auto [answer, fresh] = answers_.try_emplace(live, false);
  if (fresh) answer->second = decide(live, scratch);
  return answers_.at(live);
}

bool LayoutAdoption::decide(BorrowedRef live, BorrowedRef scratch) {
  if (!is_python_class(live) || !is_python_class(scratch)) return false;
  if (!is_collected(live) || !is_collected(scratch) || !sees_all_objects() || has_instances(live)) return false;
  BorrowedRef base = best_base(scratch), partner = live_partner(live_of_, base);
  return !is_python_class(base) || base == partner || !differ(partner, base) || may_adopt(partner, base);
}

bool LayoutAdoption::has_instances(BorrowedRef live) {
  if (!counted_) {
    counted_ = true;
    std::vector<BorrowedRef> classes;
    for (const Ref& scratch : young_) {
      auto partner = live_of_.find(scratch);
      if (partner != live_of_.end() && is_type(scratch)) classes.push_back(partner->second);
    }
    for (const Ref& instance : live_instances(classes)) {
      // An instance of a class is one of all its ancestors.
      for (const Ref& type : sequence_items(mro_of(reinterpret_cast<PyObject*>(instance.get()->ob_type)))) {
        ++instances_[type];
      }
    }
  }
  return instances_[live] != 0;
}

void plan_layouts(const Translation& live_of, Plan& plan) {
  if (!plan.layout_changes.empty()) LayoutPlanner(live_of, plan).run();
}

std::string why_layouts_stay(const Writes& writes) {
  for (const auto& write : writes) {
    const auto* layouts = dynamic_cast<const LayoutsWrite*>(write.get());
    if (layouts == nullptr || layouts->holds()) continue;
    const std::size_t count = layouts->count_others();
    return count == 1 ? "1 live instance has" : std::to_string(count) + " live instances have";
  }
  return "";
}

}  // namespace midflight
