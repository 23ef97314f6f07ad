// What enumerations keep about their members, beyond what is merged like any class.
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "plan/merger.h"

namespace midflight {
namespace {

Ref own_map(BorrowedRef type, const char* name) {
  Ref map = Ref::borrow(own_attribute(type, make_str(name)));
  return map && PyDict_Check(map.get()) ? map : Ref();
}

// What a flag has worked out: nobody's state, and wrong in the other version whoever has stored it meanwhile.
class WorkedOutWrite : public InstanceWrite {
 public:
  using InstanceWrite::InstanceWrite;
  bool holds() const override { return true; }
};

bool have_same_values(BorrowedRef live_members, BorrowedRef scratch_members) {
  const std::vector<Item> live = dict_items(live_members), scratch = dict_items(scratch_members);
  if (live.size() != scratch.size()) return false;
  for (std::size_t i = 0; i < live.size(); ++i) {
    Ref l = instance_attribute(live[i].value, make_str("_value_"));
    Ref n = instance_attribute(scratch[i].value, make_str("_value_"));
    const bool plain = l && n && PyLong_CheckExact(l.get()) && PyLong_CheckExact(n.get());
    if (!plain || !are_equal(l, n)) return false;
    if (!are_equal(live[i].key, scratch[i].key)) return false;
  }
  return true;
}

// What a call of the class makes of the value; empty: the class has no member of it.
Ref find_member(BorrowedRef type, BorrowedRef value) {
  try {
    return call(type, {value});
  } catch (const PythonError&) {
    if (PyErr_ExceptionMatches(PyExc_ValueError) == 0) throw;
    PyErr_Clear();
    return {};
  }
}

// Whether `enum` itself makes the members that are composed of others.
bool composes_by_itself(BorrowedRef type) {
  Ref flag = get_attr(import_module("enum"), "Flag");
  Ref own = find_attr(get_attr(type, "_missing_"), "__func__");
  return own && own == find_attr(get_attr(flag, "_missing_"), "__func__");
}

}  // namespace

void Merger::merge_enumeration(BorrowedRef live, BorrowedRef scratch, const Place& place) {
  const Ref had = own_map(live, "_member_map_"), gets = own_map(scratch, "_member_map_");
  if (!had || !gets) return;
  report_new_members(had, gets, place);
  if (own_attribute(scratch, make_str("_flag_mask_")) && !have_same_values(had, gets)) merge_composites(live, scratch);
}

// Members that are an int, a str or another value themselves cannot get another one.
void Merger::report_new_members(BorrowedRef had, BorrowedRef gets, const Place& place) {
  for (const Item& item : dict_items(gets)) {
    Ref member = is_str(item.key) ? find_item(had, item.key) : Ref();
    if (!member || pairs_.paired(member, item.value)) continue;
    const bool is_alias = !(get_attr(item.value, "name") == item.key) || !(get_attr(member, "name") == item.key);
    report("rebound", "data", place.child("." + to_text(item.key)),
           is_alias ? "it stands for another member now"
                    : "its value is part of the object: a new one, and who holds the old one keeps that");
  }
}

// Flags remember the members that were composed of others, by value, and what each member inverts to.  Composed ones
// stay the same objects, and are called what the new version calls them.
void Merger::merge_composites(BorrowedRef live, BorrowedRef scratch) {
  const Ref known = own_map(live, "_value2member_map_"), next = own_map(scratch, "_value2member_map_");
  if (!known || !next) return;
  const Ref name = interned(make_str("_name_")), inverted = interned(make_str("_inverted_"));
  const bool composes = composes_by_itself(scratch);
  std::vector<Ref> forgotten;
  for (const Item& item : dict_items(known)) {
    if (instance_attribute(item.value, inverted))
      write(std::make_unique<WorkedOutWrite>(item.value, inverted, BorrowedRef()));
    if (!composes || !PyLong_CheckExact(item.key.get()) || find_item(next, item.key)) continue;
    if (pairs_.scratch_of.contains(item.value)) {
      forgotten.push_back(item.key);  // a member with a name of its own, which has another value now
      continue;
    }
    Ref value = instance_attribute(item.value, make_str("_value_"));
    if (!value || !are_equal(value, item.key)) {
      forgotten.push_back(item.key);  // a negative number, which means other flags now
      continue;
    }
    const Ref made = find_member(scratch, item.key);
    if (!made) {
      forgotten.push_back(item.key);
      continue;
    }
    remove_item(next, item.key);
    Ref called = instance_attribute(made, name), was = instance_attribute(item.value, name);
    const Ref number = instance_attribute(made, make_str("_value_"));
    if (!number || !are_equal(number, item.key)) {
      forgotten.push_back(item.key);  // the boundary of the flag lets the new version make something else of it
      continue;
    }
    if (!called || !was || are_equal(called, was)) continue;
    write(std::make_unique<WorkedOutWrite>(item.value, name, called));
  }
  forget_members(known, forgotten);
}

void Merger::forget_members(BorrowedRef known, const std::vector<Ref>& values) {
  if (values.empty()) return;
  const ContainerWrite* planned = nullptr;
  for (const auto& write : plan_.writes) {
    const auto* container = dynamic_cast<const ContainerWrite*>(write.get());
    if (container != nullptr && container->target() == known) planned = container;
  }
  Ref donor = planned != nullptr ? Ref::borrow(planned->donor()) : require(PyDict_Copy(known.get()));
  for (const Ref& value : values) remove_item(donor, value);
  if (planned == nullptr) write(std::make_unique<ContainerWrite>(known, std::move(donor)));
}

}  // namespace midflight
