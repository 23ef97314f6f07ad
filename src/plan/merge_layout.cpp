// What an edit of a class does to its instances' storage, to its bases and to its metaclass.
#include <algorithm>
#include <array>

#include "cpython/box.h"
#include "cpython/objects.h"
#include "cpython/slots.h"
#include "cpython/type.h"
#include "plan/instances.h"
#include "plan/merger.h"

namespace midflight {
namespace {

constexpr const char* kRestart = "restart the process, or give the class a new name";

const Slot* find_slot(const std::vector<Slot>& slots, BorrowedRef name) {
  auto found = std::find_if(slots.begin(), slots.end(), [&](const Slot& slot) { return slot.name == name; });
  return found == slots.end() ? nullptr : &*found;
}

std::string names_of(const std::vector<Slot>& slots) {
  std::string text;
  for (const Slot& slot : slots) text += (text.empty() ? "" : ", ") + to_text(slot.name);
  return text;
}

}  // namespace

bool Merger::check_class(BorrowedRef live, BorrowedRef scratch, const Place& place) {
  return check_metaclass(live, scratch, place) && check_storage(live, scratch, place);
}

bool Merger::check_metaclass(BorrowedRef live, BorrowedRef scratch, const Place& place) {
  const BorrowedRef had = reinterpret_cast<PyObject*>(live.type());
  const BorrowedRef wanted = live_partner(pairs_.live_of, reinterpret_cast<PyObject*>(scratch.type()));
  if (!(had == wanted) && (!is_plain_metaclass(had) || !is_plain_metaclass(wanted))) {
    refuse("MF102", place,
           std::string("its metaclass changes from ") + live.type()->tp_name + " to " + scratch.type()->tp_name +
               ", and one of them is not written in Python",
           kRestart);
    return false;
  }
  if (merged_bases(scratch) != sequence_items(bases_of(live)) && (overrides_mro(had) || overrides_mro(wanted))) {
    refuse("MF108", place, "its bases change, and its metaclass has an mro() of its own", kRestart);
    return false;
  }
  return true;
}

std::vector<Ref> Merger::merged_bases(BorrowedRef scratch) const {
  std::vector<Ref> bases = sequence_items(bases_of(scratch));
  for (Ref& base : bases) base = Ref::borrow(live_partner(pairs_.live_of, base));
  return bases;
}

bool Merger::check_storage(BorrowedRef live, BorrowedRef scratch, const Place& place) {
  if (layouts_.differ(live, scratch) && layouts_.may_adopt(live, scratch)) {
    plan_.layout_changes.push_back({live, scratch});
    return true;
  }
  if (!(native_base(live) == native_base(scratch)) && !same_layout(live, scratch)) {
    refuse("MF101", place,
           std::string("the built-in base that its instances are laid out by changes from ") +
               native_base(live).as<PyTypeObject>()->tp_name + " to " +
               native_base(scratch).as<PyTypeObject>()->tp_name + ": " + count_instances(live),
           kRestart);
    return false;
  }
  const bool dict = has_dict(scratch) && !has_dict(live), weakref = has_weakref(scratch) && !has_weakref(live);
  if (dict || weakref) {
    refuse("MF106", place,
           std::string("its instances have no room for ") + (dict ? "a __dict__" : "weak references") + ": " +
               count_instances(live),
           kRestart);
    return false;
  }
  if (slotted_ancestors(live, {}) != slotted_ancestors(scratch, pairs_.live_of)) {
    refuse("MF101", place,
           "it inherits slots from other classes than its instances were laid out for: " + count_instances(live),
           kRestart);
    return false;
  }
  return plan_slots(live, scratch, place);
}

// Slots that go free their storage; slots that come take it, or share some.
bool Merger::plan_slots(BorrowedRef live, BorrowedRef scratch, const Place& place) {
  const std::vector<Slot> had = own_slots(live), wanted = own_slots(scratch);
  SlotChange change{live, {}, {}, {}};
  std::vector<Slot> without_room;
  for (const Slot& slot : had) {
    if (find_slot(wanted, slot.name) == nullptr) change.removed.push_back(slot);
  }
  std::vector<Py_ssize_t> free = own_storage(live);
  std::erase_if(free, [&](Py_ssize_t offset) {
    return std::any_of(had.begin(), had.end(), [&](const Slot& slot) {
      return slot.offset == offset && find_slot(wanted, slot.name) != nullptr;
    });
  });
  for (const Slot& slot : wanted) {
    if (find_slot(had, slot.name) != nullptr) continue;
    if (!free.empty()) {
      change.added.push_back({slot.name, free.front()});
      free.erase(free.begin());
    } else if (!has_dict(live)) {
      without_room.push_back(slot);
    }
  }
  share_storage(live, without_room, change);
  if (!without_room.empty()) {
    refuse("MF105", place,
           "its instances have no room for the slots " + names_of(without_room) + ": " + count_instances(live),
           "keep an attribute of that kind elsewhere until the process restarts, or give the class a new name");
    return false;
  }
  if (is_collected(scratch) && !is_collected(live)) {
    refuse("MF106", place, "its instances have no room for what the garbage collector needs: " + count_instances(live),
           kRestart);
    return false;
  }
  if (has_dict(live) && !has_dict(scratch)) {
    report("kept", "class", place, "its instances keep their __dict__ until the process restarts");
  }
  if (!change.added.empty() || !change.removed.empty()) plan_.slot_changes.push_back(std::move(change));
  return true;
}

// Slots without storage of their own share that of another one.
void Merger::share_storage(BorrowedRef live, std::vector<Slot>& without_room, SlotChange& change) const {
  if (without_room.empty()) return;
  std::optional<SharedStorage> storage = storage_to_share(live);
  if (!storage) return;
  for (const SlotChange& other : plan_.slot_changes) {
    for (const Slot& slot : other.added) storage->free_part = std::max(storage->free_part, slot.part + 1);
  }
  // Parts of slots that go are taken first: who exchanges one slot for another for ever must not need ever more room.
  std::vector<int> free;
  for (const Slot& slot : change.removed) {
    if (slot.offset == storage->offset && slot.part > 0) free.push_back(slot.part);
  }
  for (const Slot& slot : without_room) {
    int part = free.empty() ? storage->free_part++ : free.back();
    if (!free.empty()) free.pop_back();
    change.added.push_back({slot.name, storage->offset, part});
  }
  change.shared = storage;
  without_room.clear();
}

// The registry and the caches of a class that becomes an abstract base class.  One that is none any more keeps them.
void Merger::merge_abstract_data(BorrowedRef live, BorrowedRef scratch) {
  const Ref name = make_str("_abc_impl");
  BorrowedRef wanted = own_attribute(scratch, name);
  if (!wanted || own_attribute(live, name)) return;
  // Answers that new code got are about the scratch class.
  if (Ref reset = find_attr(import_module("_abc"), "_reset_caches")) call(reset, {scratch});
  write(std::make_unique<TypeAttributeWrite>(live, name, wanted));
}

void Merger::merge_metaclass(BorrowedRef live, BorrowedRef scratch, const Place& place) {
  merge_abstract_data(live, scratch);
  const BorrowedRef metaclass = live_partner(pairs_.live_of, reinterpret_cast<PyObject*>(scratch.type()));
  if (metaclass.get() == reinterpret_cast<PyObject*>(live.type())) return;
  report("changed", "class", place, "metaclass");
  write(std::make_unique<MetaclassWrite>(live, metaclass));
}

void Merger::merge_bases(BorrowedRef live, BorrowedRef scratch, const Place& place) {
  const std::vector<Ref> bases = merged_bases(scratch);
  if (bases == sequence_items(bases_of(live))) return;
  report("changed", "class", place, "bases");
  write(std::make_unique<BasesWrite>(live, tuple_of(bases), live_partner(pairs_.live_of, best_base(scratch)),
                                     pattern_kind(scratch)));
}

bool Merger::adopts_layout(BorrowedRef live) const {
  return std::any_of(plan_.layout_changes.begin(), plan_.layout_changes.end(),
                     [&](const LayoutChange& change) { return change.live == live; });
}

// Slots of a class that takes the layout of its new version, at the places that they have there.
void Merger::merge_adopted_slots(BorrowedRef live, BorrowedRef scratch) {
  const std::vector<Slot> had = own_slots(live), wanted = own_slots(scratch);
  for (const Slot& slot : had) {
    // What the new version puts in its place is merged with the other members.
    if (!own_attribute(scratch, slot.name)) write(std::make_unique<TypeAttributeWrite>(live, slot.name, BorrowedRef()));
  }
  for (const Slot& slot : wanted) {
    BorrowedRef has = own_attribute(live, slot.name);
    if (find_slot(had, slot.name) != nullptr && follows_members(live, has) && !is_boxing(has)) continue;
    write(std::make_unique<TypeAttributeWrite>(live, slot.name, make_unshared_slot(live, slot)));
  }
}

// The descriptors that belong to the layout, and what copyreg has noted of it.
void Merger::merge_layout_members(BorrowedRef live, BorrowedRef scratch) {
  for (const SlotChange& change : plan_.slot_changes) {
    if (!(change.type == live)) continue;
    for (const Slot& slot : change.removed) {
      // What the new version puts in its place is merged with the other members.
      if (own_attribute(scratch, slot.name)) continue;
      write(std::make_unique<TypeAttributeWrite>(live, slot.name, BorrowedRef()));
    }
    for (const Slot& slot : change.added) {
      write(std::make_unique<TypeAttributeWrite>(live, slot.name, make_slot(live, slot)));
    }
  }
  const bool adopts = adopts_layout(live);
  if (adopts) merge_adopted_slots(live, scratch);
  const std::array<std::pair<const char*, bool>, 2> kept = {
      {{"__dict__", has_dict(live) && !has_dict(scratch) && !adopts},
       {"__weakref__", has_weakref(live) && !has_weakref(scratch) && !adopts}}};
  for (const auto& [name, is_kept] : kept) {
    // A class whose base stops or starts to give it a dict needs, or needs no longer, a descriptor of its own.
    BorrowedRef wanted = own_attribute(scratch, make_str(name)), has = own_attribute(live, make_str(name));
    if (is_kept || static_cast<bool>(wanted) == static_cast<bool>(has)) continue;
    Ref descriptor = wanted ? getset_for(live, wanted) : Ref();
    write(std::make_unique<TypeAttributeWrite>(live, make_str(name), descriptor));
  }
}

}  // namespace midflight
