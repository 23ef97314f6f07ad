#include "cpython/slots.h"

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <string>

#include "cpython/error.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {

// Descriptors point to their definition for ever, and anybody may hold one: definitions are never freed.  There is one
// for each name and offset, however often classes change.  They are plain C data, the same for all interpreters.
PyMemberDef* member_definition(const std::string& name, Py_ssize_t offset) {
  static std::mutex mutex;
  static std::map<std::pair<std::string, Py_ssize_t>, PyMemberDef> definitions;
  const std::lock_guard lock(mutex);
  auto [entry, fresh] = definitions.try_emplace({name, offset});
  if (fresh) {
    entry->second.name = entry->first.first.c_str();
    entry->second.type = T_OBJECT_EX;
    entry->second.offset = offset;
  }
  return &entry->second;
}

PyMemberDef* members_of(BorrowedRef type) {
  // The members stand behind the class object, whose size its metaclass tells.
  return reinterpret_cast<PyMemberDef*>(type.as<char>() + type.type()->tp_basicsize);
}

std::vector<Slot> own_slots(BorrowedRef type) {
  std::vector<Slot> slots;
  const std::vector<Py_ssize_t> storage = own_storage(type);
  for (const Item& item : dict_items(own_dict(type))) {
    if (!is_str(item.key) || !Py_IS_TYPE(item.value.get(), &PyMemberDescr_Type)) continue;
    const PyMemberDef* member = item.value.as<PyMemberDescrObject>()->d_member;
    const bool own = std::find(storage.begin(), storage.end(), member->offset) != storage.end();
    if (own && member->type == T_OBJECT_EX) slots.push_back({item.key, member->offset});
  }
  std::sort(slots.begin(), slots.end(), [](const Slot& a, const Slot& b) { return a.offset < b.offset; });
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

Ref make_slot(BorrowedRef type, const Slot& slot) {
  return require(PyDescr_NewMember(type.as<PyTypeObject>(), member_definition(to_text(slot.name), slot.offset)));
}

PyObject** slot_field(BorrowedRef instance, Py_ssize_t offset) {
  return reinterpret_cast<PyObject**>(instance.as<char>() + offset);
}

Ref bare_instance(BorrowedRef type) { return require(PyType_GenericAlloc(type.as<PyTypeObject>(), 0)); }

}  // namespace midflight
