#include "cpython/box.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <mutex>
#include <utility>

#include "cpython/error.h"
#include "cpython/objects.h"
#include "cpython/slots.h"
#include "cpython/type.h"

namespace midflight {
namespace {

struct Box {
  PyVarObject head;
  PyObject* parts[1];
};

int traverse_box(PyObject* self, visitproc visit, void* arg) {
  Py_VISIT(reinterpret_cast<PyObject*>(Py_TYPE(self)));
  auto* box = reinterpret_cast<Box*>(self);
  for (Py_ssize_t i = 0; i < Py_SIZE(self); ++i) Py_VISIT(box->parts[i]);
  return 0;
}

int clear_box(PyObject* self) {
  auto* box = reinterpret_cast<Box*>(self);
  for (Py_ssize_t i = 0; i < Py_SIZE(self); ++i) Ref gone = Ref::steal(std::exchange(box->parts[i], nullptr));
  return 0;
}

void free_box(PyObject* self) {
  PyObject_GC_UnTrack(self);
  clear_box(self);
  const Ref type = Ref::steal(reinterpret_cast<PyObject*>(Py_TYPE(self)));  // an instance owns its type
  type.as<PyTypeObject>()->tp_free(self);
}

int traverse_descriptor(PyObject* self, visitproc visit, void* arg) {
  Py_VISIT(reinterpret_cast<PyObject*>(Py_TYPE(self)));
  return PyMemberDescr_Type.tp_traverse(self, visit, arg);
}

void free_descriptor(PyObject* self) {
  const Ref type = Ref::steal(reinterpret_cast<PyObject*>(Py_TYPE(self)));
  PyMemberDescr_Type.tp_dealloc(self);
}

const PyMemberDef& definition(PyObject* descriptor) {
  return *reinterpret_cast<PyMemberDescrObject*>(descriptor)->d_member;
}

// Where a part stands, or would; null where the field has no room for it.
PyObject** find_part(PyObject** field, int part) {
  if (*field == nullptr || !is_box(*field)) return part == 0 ? field : nullptr;
  return part < Py_SIZE(*field) ? &reinterpret_cast<Box*>(*field)->parts[part] : nullptr;
}

// What a member descriptor checks, and how it words what is wrong, is asked of CPython's.
PyObject* get_slot(PyObject* self, PyObject* instance, PyObject* type) {
  PyObject* found = PyMemberDescr_Type.tp_descr_get(self, instance, type);
  if (found == nullptr || instance == nullptr) return found;
  Ref content = Ref::steal(found);
  PyObject* const* value = find_part(content.slot(), part_of(definition(self)));
  if (value != nullptr && *value != nullptr) return Ref::borrow(*value).release();
  PyErr_Format(PyExc_AttributeError, "'%.200s' object has no attribute '%s'", Py_TYPE(instance)->tp_name,
               definition(self).name);
  return nullptr;
}

int set_slot(PyObject* self, PyObject* instance, PyObject* value) {
  const PyMemberDef& member = definition(self);
  if (PyObject_TypeCheck(instance, reinterpret_cast<PyMemberDescrObject*>(self)->d_common.d_type) == 0) {
    return PyMemberDescr_Type.tp_descr_set(self, instance, value);  // raises
  }
  Ref content = Ref::borrow(value);
  const Ref done = Ref::steal(guarded([&] {
    exchange_slot_value(instance, member.offset, part_of(member), content);
    if (value == nullptr && !content) raise(PyExc_AttributeError, member.name);
    return none();
  }));
  return done ? 0 : -1;  // what the slot held goes now, when all is done
}

Ref make_box_type() {
  static std::array slots = {PyType_Slot{Py_tp_traverse, reinterpret_cast<void*>(&traverse_box)},
                             PyType_Slot{Py_tp_clear, reinterpret_cast<void*>(&clear_box)},
                             PyType_Slot{Py_tp_dealloc, reinterpret_cast<void*>(&free_box)}, PyType_Slot{0, nullptr}};
  static PyType_Spec spec = {"midflight.box", offsetof(Box, parts), sizeof(PyObject*),
                             Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots.data()};
  return require(PyType_FromSpec(&spec));
}

// CPython allows subclasses of its member descriptors for nobody; `inspect` and others ask for their type.  All
// interpreters have one type, and each may have a GIL of its own: the last to go closes it.
class OpenMemberDescriptors {
 public:
  OpenMemberDescriptors() {
    const std::lock_guard lock(mutex_);
    if (users_++ == 0) PyMemberDescr_Type.tp_flags |= Py_TPFLAGS_BASETYPE;
  }
  ~OpenMemberDescriptors() {
    const std::lock_guard lock(mutex_);
    if (--users_ == 0) PyMemberDescr_Type.tp_flags &= ~Py_TPFLAGS_BASETYPE;
  }
  OpenMemberDescriptors(const OpenMemberDescriptors&) = delete;
  OpenMemberDescriptors& operator=(const OpenMemberDescriptors&) = delete;

 private:
  inline static std::mutex mutex_;
  inline static int users_ = 0;
};

Ref make_descriptor_type() {
  static std::array slots = {PyType_Slot{Py_tp_traverse, reinterpret_cast<void*>(&traverse_descriptor)},
                             PyType_Slot{Py_tp_dealloc, reinterpret_cast<void*>(&free_descriptor)},
                             PyType_Slot{Py_tp_descr_get, reinterpret_cast<void*>(&get_slot)},
                             PyType_Slot{Py_tp_descr_set, reinterpret_cast<void*>(&set_slot)}, PyType_Slot{0, nullptr}};
  static PyType_Spec spec = {
      "builtins.member_descriptor", sizeof(PyMemberDescrObject), 0,
      Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_DISALLOW_INSTANTIATION | Py_TPFLAGS_IMMUTABLETYPE,
      slots.data()};
  const Ref bases = tuple_of({Ref::borrow(&PyMemberDescr_Type.ob_base.ob_base)});
  const OpenMemberDescriptors open;
  return require(PyType_FromSpecWithBases(&spec, bases.get()));
}

// One of our types, made when the interpreter first needs it.
Ref type_of_interpreter(const char* key, Ref (*make)()) {
  Ref types = Ref::borrow(PyInterpreterState_GetDict(PyInterpreterState_Get()));
  if (!types) raise(PyExc_MemoryError, "the interpreter has no dict");
  Ref type = find_item(types, key);
  if (type) return type;
  type = make();
  set_item(types, key, type);
  return type;
}

Ref make_box(int parts) {
  Ref type = type_of_interpreter("midflight.box", &make_box_type);
  return require(PyType_GenericAlloc(type.as<PyTypeObject>(), parts));
}

// Makes room for a part in a field.
void widen(BorrowedRef instance, Py_ssize_t offset, int part) {
  Ref box = make_box(part + 1);  // may collect, and hence run code
  PyObject** field = slot_field(instance, offset);
  if (find_part(field, part) != nullptr) return;
  PyObject** parts = box.as<Box>()->parts;
  if (*field != nullptr && is_box(*field)) {
    std::swap_ranges(parts, parts + Py_SIZE(*field), reinterpret_cast<Box*>(*field)->parts);
  } else {
    std::swap(*field, parts[0]);
  }
  std::swap(*field, *box.slot());
}

// Takes a box away that holds nothing but the first part.
void narrow(PyObject** field) noexcept {
  if (*field == nullptr || !is_box(*field)) return;
  PyObject** parts = reinterpret_cast<Box*>(*field)->parts;
  if (!std::all_of(parts + 1, parts + Py_SIZE(*field), [](PyObject* part) { return part == nullptr; })) return;
  const Ref box = Ref::steal(std::exchange(*field, std::exchange(parts[0], nullptr)));
}

// The entry of a field in the list of members.
PyMemberDef* member_at(BorrowedRef type, Py_ssize_t offset) {
  for (BorrowedRef owner = type; owner; owner = storage_class(owner)) {
    PyMemberDef* members = members_of(owner);
    for (Py_ssize_t i = 0; i < Py_SIZE(owner.get()); ++i) {
      if (members[i].offset == offset) return &members[i];
    }
  }
  return nullptr;
}

constexpr int kShared = 1 << (kPartShift - 1);  // in the list of members; CPython uses the lowest bits

}  // namespace

Ref boxing_descriptor_type() { return type_of_interpreter("midflight.member_descriptor", &make_descriptor_type); }

bool is_boxing(BorrowedRef descriptor) { return descriptor.type()->tp_descr_get == &get_slot; }

bool is_box(BorrowedRef value) { return value.type()->tp_dealloc == &free_box; }

Ref slot_value(BorrowedRef instance, Py_ssize_t offset, int part) {
  PyObject* const* value = find_part(slot_field(instance, offset), part);
  return value == nullptr ? Ref() : Ref::borrow(*value);
}

void exchange_slot_value(BorrowedRef instance, Py_ssize_t offset, int part, Ref& value) {
  PyObject** field = slot_field(instance, offset);
  if (value && find_part(field, part) == nullptr) widen(instance, offset, part);
  PyObject** place = find_part(field, part);
  if (place == nullptr) return;
  std::swap(*place, *value.slot());
  if (*place == nullptr) narrow(field);
}

bool shares_field(BorrowedRef type, Py_ssize_t offset) {
  const PyMemberDef* member = member_at(type, offset);
  return member != nullptr && (member->flags & kShared) != 0;
}

void set_shares_field(BorrowedRef type, Py_ssize_t offset, bool shares) noexcept {
  PyMemberDef* member = member_at(type, offset);
  member->flags = shares ? member->flags | kShared : member->flags & ~kShared;
}

void exchange_box(BorrowedRef instance, Py_ssize_t offset, Ref& box) noexcept {
  PyObject** field = slot_field(instance, offset);
  if (box) {
    // What stands in the field belongs to the box, too: no last reference goes.
    const Ref first = Ref::steal(std::exchange(*field, box.release()));
  } else if (*field != nullptr && is_box(*field)) {
    *box.slot() = *field;
    *field = Ref::borrow(box.as<Box>()->parts[0]).release();
  }
}

}  // namespace midflight
