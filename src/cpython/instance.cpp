#include "cpython/instance.h"

#include <algorithm>

#include "cpython/box.h"
#include "cpython/instance_shim.h"
#include "cpython/slots.h"
#include "cpython/type.h"

namespace midflight {
namespace {

PyMemberDef* object_member(BorrowedRef descriptor) {
  if (!is_slot(descriptor)) return nullptr;
  PyMemberDef* member = descriptor.as<PyMemberDescrObject>()->d_member;
  return member->type == T_OBJECT_EX ? member : nullptr;
}

// The slot of this name, found as attribute look-up finds it.
const PyMemberDef* find_slot(BorrowedRef instance, BorrowedRef name) {
  for (const Ref& type : sequence_items(mro_of(BorrowedRef(reinterpret_cast<PyObject*>(instance.type()))))) {
    BorrowedRef attribute = own_attribute(type, name);
    if (!attribute) continue;
    return is_python_class(type) ? object_member(attribute) : nullptr;
  }
  return nullptr;
}

struct Search {
  BorrowedRef name;
  Ref found;
};

void search(PyObject* name, PyObject* value, void* context) {
  auto* wanted = static_cast<Search*>(context);
  if (name == wanted->name.get() || PyUnicode_Compare(name, wanted->name.get()) == 0) {
    wanted->found = Ref::borrow(value);
  }
}

void collect(PyObject* name, PyObject* value, void* items) {
  static_cast<std::vector<Item>*>(items)->push_back({Ref::borrow(name), Ref::borrow(value)});
}

}  // namespace

std::vector<Item> instance_attributes(BorrowedRef instance) {
  std::vector<Item> items;
  if (has_instance_dict(instance) && midflight_visit_inline_attributes(instance.get(), &collect, &items) == 0) {
    if (BorrowedRef dict = midflight_existing_dict(instance.get())) items = dict_items(dict);
  }
  for (const Ref& type : sequence_items(mro_of(BorrowedRef(reinterpret_cast<PyObject*>(instance.type()))))) {
    if (!is_python_class(type)) continue;
    for (const Item& entry : dict_items(own_dict(type))) {
      const PyMemberDef* member = object_member(entry.value);
      if (member == nullptr) continue;
      Ref value = slot_value(instance, member->offset, part_of(*member));
      if (value) items.push_back({entry.key, std::move(value)});
    }
  }
  return items;
}

bool holds(BorrowedRef holder, BorrowedRef object) {
  if (!holder || !object) return false;
  const auto is_object = [&](const Ref& element) { return element == object; };
  const auto any = [&](const std::vector<Ref>& elements) {
    return std::any_of(elements.begin(), elements.end(), is_object);
  };
  const auto any_value = [&](const std::vector<Item>& items) {
    return std::any_of(items.begin(), items.end(), [&](const Item& item) { return is_object(item.value); });
  };
  PyObject* raw = holder.get();
  if (PyDict_Check(raw) && any_value(dict_items(holder))) return true;
  if ((PyList_Check(raw) || PyTuple_Check(raw)) && any(sequence_items(holder))) return true;
  if (PyAnySet_Check(raw) && any(set_items(holder))) return true;
  return is_python_class(reinterpret_cast<PyObject*>(holder.type())) && any_value(instance_attributes(holder));
}

Ref instance_attribute(BorrowedRef instance, BorrowedRef name) {
  if (const PyMemberDef* slot = find_slot(instance, name)) return slot_value(instance, slot->offset, part_of(*slot));
  for (Item& item : instance_attributes(instance)) {
    if (are_equal(item.key, name)) return std::move(item.value);
  }
  return {};
}

void set_instance_attribute(BorrowedRef instance, BorrowedRef name, BorrowedRef value) {
  if (const PyMemberDef* slot = find_slot(instance, name)) {
    Ref stored = Ref::borrow(value);
    return exchange_slot_value(instance, slot->offset, part_of(*slot), stored);
  }
  Ref dict = instance_dict(instance);
  check(static_cast<bool>(dict), "an attribute is written to an instance that can hold it");
  if (value) {
    set_item(dict, name, value);
  } else {
    remove_item(dict, name);
  }
}

AttributePlace place_of(BorrowedRef type, BorrowedRef name) {
  for (const Ref& base : sequence_items(mro_of(type))) {
    BorrowedRef attribute = own_attribute(base, name);
    if (!attribute) continue;
    if (const PyMemberDef* member = is_python_class(base) ? object_member(attribute) : nullptr) {
      return {member->offset, part_of(*member), false};
    }
    return {0, 0, attribute.type()->tp_descr_set != nullptr};
  }
  return {};
}

Ref attribute_at(BorrowedRef instance, BorrowedRef name, AttributePlace place) {
  if (place.offset != 0) return slot_value(instance, place.offset, place.part);
  Search wanted{name, {}};
  if (midflight_visit_inline_attributes(instance.get(), &search, &wanted) != 0) return std::move(wanted.found);
  BorrowedRef dict = midflight_existing_dict(instance.get());
  return dict ? find_item(dict, name) : Ref();
}

void set_attribute_at(BorrowedRef instance, BorrowedRef name, BorrowedRef value, AttributePlace place) {
  if (place.offset != 0 || !place.is_shadowed) {
    require(PyObject_GenericSetAttr(instance.get(), name.get(), value.get()));
  } else {
    set_instance_attribute(instance, name, value);
  }
}

Ref weakly(BorrowedRef instance) {
  if (!has_weakref(reinterpret_cast<PyObject*>(instance.type()))) return Ref::borrow(instance);
  return require(PyWeakref_NewRef(instance.get(), nullptr));
}

Ref still_there(BorrowedRef held) {
  return PyWeakref_CheckRefExact(held.get()) ? weak_referent(held) : Ref::borrow(held);
}

Ref weak_referent(BorrowedRef held) {
#if PY_VERSION_HEX >= 0x030D0000
  PyObject* instance = nullptr;
  require(PyWeakref_GetRef(held.get(), &instance));
  return Ref::steal(instance);
#else
  PyObject* instance = PyWeakref_GET_OBJECT(held.get());
  return instance == Py_None ? Ref() : Ref::borrow(instance);
#endif
}

Ref weak_reference_like(BorrowedRef model, BorrowedRef referent) {
  PyObject* callback = model.as<PyWeakReference>()->wr_callback;
  if (PyWeakref_CheckRefExact(model.get())) return require(PyWeakref_NewRef(referent.get(), callback));
  // A subclass: made as its base in C makes it, past whatever its constructor does.
  Ref arguments = callback == nullptr ? tuple_of({Ref::borrow(referent)})
                                      : tuple_of({Ref::borrow(referent), Ref::borrow(callback)});
  Ref made = require(_PyWeakref_RefType.tp_new(model.type(), arguments.get(), nullptr));
  for (const Item& item : instance_attributes(model)) set_instance_attribute(made, item.key, item.value);
  return made;
}

}  // namespace midflight
