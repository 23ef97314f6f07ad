#include "cpython/slots.h"

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <tuple>
#include <utility>

#include "cpython/box.h"
#include "cpython/error.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {

// Descriptors point to their definition for ever, and anybody may hold one: definitions are never freed.  There is one
// for each name and place, however often classes change.  They are plain C data, the same for all interpreters.
PyMemberDef* member_definition(const std::string& name, Py_ssize_t offset, int part) {
  static std::mutex mutex;
  static std::map<std::tuple<std::string, Py_ssize_t, int>, PyMemberDef> definitions;
  const std::lock_guard lock(mutex);
  auto [entry, fresh] = definitions.try_emplace({name, offset, part});
  if (fresh) {
    entry->second.name = std::get<0>(entry->first).c_str();
    entry->second.flags = part << kPartShift;
    entry->second.type = T_OBJECT_EX;
    entry->second.offset = offset;
  }
  return &entry->second;
}

PyMemberDef* members_of(BorrowedRef type) {
  // The members stand behind the class object, whose size its metaclass tells.
  return reinterpret_cast<PyMemberDef*>(type.as<char>() + type.type()->tp_basicsize);
}

bool is_slot(BorrowedRef attribute) {
  return attribute && (Py_IS_TYPE(attribute.get(), &PyMemberDescr_Type) || is_boxing(attribute));
}

std::vector<Slot> own_slots(BorrowedRef type) {
  std::vector<Slot> slots;
  const std::vector<Py_ssize_t> storage = own_storage(type);
  for (const Item& item : dict_items(own_dict(type))) {
    if (!is_str(item.key) || !is_slot(item.value)) continue;
    const PyMemberDef* member = item.value.as<PyMemberDescrObject>()->d_member;
    const int part = part_of(*member);
    const bool own = part > 0 || std::find(storage.begin(), storage.end(), member->offset) != storage.end();
    if (own && member->type == T_OBJECT_EX) slots.push_back({item.key, member->offset, part});
  }
  std::sort(slots.begin(), slots.end(),
            [](const Slot& a, const Slot& b) { return std::pair(a.offset, a.part) < std::pair(b.offset, b.part); });
  return slots;
}

std::vector<Py_ssize_t> own_storage(BorrowedRef type) {
  std::vector<Py_ssize_t> offsets;
  if (!is_python_class(type)) return offsets;
  if (BorrowedRef storage = storage_class(type)) offsets = own_storage(storage);
  const PyMemberDef* members = members_of(type);
  for (Py_ssize_t i = 0; i < Py_SIZE(type.get()); ++i) {
    if (members[i].type == T_OBJECT_EX) offsets.push_back(members[i].offset);
  }
  return offsets;
}

bool follows_members(BorrowedRef type, BorrowedRef descriptor) {
  const PyMemberDef *member = descriptor.as<PyMemberDescrObject>()->d_member, *members = members_of(type);
  return std::less_equal<>()(members, member) && std::less<>()(member, members + Py_SIZE(type.get()));
}

Ref make_unshared_slot(BorrowedRef type, const Slot& slot) {
  PyMemberDef* member = member_definition(to_text(slot.name), slot.offset, slot.part);
  return require(PyDescr_NewMember(type.as<PyTypeObject>(), member));
}

Ref make_slot(BorrowedRef type, const Slot& slot) {
  Ref descriptor = make_unshared_slot(type, slot);
  if (slot.part > 0 || shares_field(type, slot.offset)) {
    Ref boxing = boxing_descriptor_type();
    exchange_type(descriptor, boxing);
  }
  return descriptor;
}

std::optional<SharedStorage> storage_to_share(BorrowedRef type) {
  for (BorrowedRef owner = type; is_python_class(owner); owner = best_base(owner)) {
    const std::vector<Py_ssize_t> storage = own_storage(owner);
    if (storage.empty()) continue;
    SharedStorage found{owner, *std::max_element(storage.begin(), storage.end())};
    auto shared = std::find_if(storage.begin(), storage.end(), [&](Py_ssize_t at) { return shares_field(owner, at); });
    if (shared != storage.end()) found.offset = *shared;
    std::vector<BorrowedRef> family = {owner};
    std::vector<Ref> kept_alive;
    for (std::size_t i = 0; i < family.size(); ++i) {
      for (const Slot& slot : own_slots(family[i])) {
        if (slot.offset == found.offset) found.free_part = std::max(found.free_part, slot.part + 1);
      }
      for (Ref& subclass : subclasses_of(family[i])) {
        if (std::find(family.begin(), family.end(), subclass) != family.end()) continue;
        family.push_back(subclass);
        kept_alive.push_back(std::move(subclass));
      }
    }
    return found;
  }
  return {};
}

Py_ssize_t slot_offset(BorrowedRef descriptor) { return descriptor.as<PyMemberDescrObject>()->d_member->offset; }

std::vector<Ref> descriptors_for(BorrowedRef type, Py_ssize_t offset) {
  std::vector<Ref> found;
  for (const Item& item : dict_items(own_dict(type))) {
    const bool leads_there = is_slot(item.value) && slot_offset(item.value) == offset;
    if (leads_there && std::find(found.begin(), found.end(), item.value) == found.end()) found.push_back(item.value);
  }
  return found;
}

PyObject** slot_field(BorrowedRef instance, Py_ssize_t offset) {
  return reinterpret_cast<PyObject**>(instance.as<char>() + offset);
}

Ref bare_instance(BorrowedRef type) { return require(PyType_GenericAlloc(type.as<PyTypeObject>(), 0)); }

}  // namespace midflight
