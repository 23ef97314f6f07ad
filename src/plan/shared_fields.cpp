#include "plan/shared_fields.h"

#include <algorithm>

#include "cpython/box.h"
#include "cpython/layout.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "plan/instances.h"

namespace midflight {
namespace {

// The descriptors of the field look into boxes from now on.  Taken back, no box is left in a live instance.
class SharedFieldWrite : public Write {
 public:
  SharedFieldWrite(BorrowedRef owner, Py_ssize_t offset, std::vector<Ref> descriptors)
      : owner_(Ref::borrow(owner)), offset_(offset), descriptors_(std::move(descriptors)) {
    types_.assign(descriptors_.size(), boxing_descriptor_type());
  }
  void exchange() override {
    if (stays_) return;
    for (Boxed& boxed : boxed_) exchange_box(boxed.instance, offset_, boxed.box);
    for (std::size_t i = 0; i < descriptors_.size(); ++i) exchange_type(descriptors_[i], types_[i]);
    set_shares_field(owner_, offset_, !shares_field(owner_, offset_));
    touch_type(owner_);
  }
  void resurvey() override {
    boxed_.clear();
    stays_ = !sees_all_objects();  // out of sight, boxes are looked into as before
    for (Ref& instance : live_instances({owner_})) {
      BorrowedRef content = *slot_field(instance, offset_);
      if (content && is_box(content)) boxed_.push_back({std::move(instance), {}});
    }
  }
  void translate(const std::unordered_map<BorrowedRef, BorrowedRef>&) override {}
  BorrowedRef target() const override { return owner_; }

 private:
  struct Boxed {
    Ref instance, box;
  };
  Ref owner_;
  Py_ssize_t offset_;
  std::vector<Ref> descriptors_, types_;  // and the types that they get
  std::vector<Boxed> boxed_;
  bool stays_ = false;
};

}  // namespace

void plan_shared_fields(Plan& plan) {
  std::vector<SharedStorage> fields;
  for (const SlotChange& change : plan.slot_changes) {
    if (!change.shared || shares_field(change.shared->owner, change.shared->offset)) continue;
    const auto is_same = [&](const SharedStorage& field) { return field.owner == change.shared->owner; };
    if (std::none_of(fields.begin(), fields.end(), is_same)) fields.push_back(*change.shared);
  }
  Writes writes;
  for (const SharedStorage& field : fields) {
    std::vector<Ref> descriptors = descriptors_for(field.owner, field.offset);
    for (const auto& write : plan.writes) {
      const auto* attribute = dynamic_cast<const TypeAttributeWrite*>(write.get());
      if (attribute == nullptr || !(attribute->target() == field.owner) || !is_slot(attribute->stored())) continue;
      if (slot_offset(attribute->stored()) == field.offset) descriptors.push_back(Ref::borrow(attribute->stored()));
    }
    std::erase_if(descriptors, [](const Ref& descriptor) { return is_boxing(descriptor); });
    writes.push_back(std::make_unique<SharedFieldWrite>(field.owner, field.offset, std::move(descriptors)));
  }
  plan.writes.insert(plan.writes.begin(), std::make_move_iterator(writes.begin()),
                     std::make_move_iterator(writes.end()));
}

}  // namespace midflight
