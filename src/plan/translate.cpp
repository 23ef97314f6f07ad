#include "plan/translate.h"

#include <algorithm>
#include <utility>

#include "cpython/box.h"
#include "cpython/container.h"
#include "cpython/function.h"
#include "cpython/heap.h"
#include "cpython/instance.h"
#include "cpython/layout.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "plan/escapes.h"
#include "plan/layouts.h"

namespace midflight {
namespace {

class Translator {
 public:
  // `young`: what new code made; null if that is not known.
  Translator(Translation& live_of, const std::vector<Ref>* young, Plan& plan)
      : live_of_(live_of), young_(young), plan_(plan), layouts_(plan) {}

  // Scratch namespaces are read by the merge, and gone afterwards.
  void leave_out(BorrowedRef object) { own_.insert(object); }

  void rewrite(BorrowedRef object) {
    if (own_.contains(object) || !refers_to_scratch(object)) return;
    if (PyDict_Check(object.get())) {
      rewrite_dict(object);
    } else if (PyList_Check(object.get())) {
      rewrite_list(object);
    } else if (PyAnySet_Check(object.get())) {
      hashed_.push_back(Ref::borrow(object));
    } else if (is_type(object)) {
      return rewrite_type(object);
    } else {
      rewrite_fields(object);
    }
    if (is_python_class(reinterpret_cast<PyObject*>(object.type()))) rewrite_attributes(object);
  }

  // Last of all, as keys and elements are hashed by code of the program, which must find them whole.
  void rewrite_hashed() {
    for (const Ref& object : std::exchange(hashed_, {})) {
      if (PyAnySet_Check(object.get())) {
        replace_elements(object, [this](BorrowedRef item) { return live(item); });
      } else {
        // They are put in anew, in their order.
        std::vector<Item> items = dict_items(object);
        for (Item& item : items) item = {Ref::borrow(live(item.key)), Ref::borrow(live(item.value))};
        replace_items(object, items);
      }
    }
  }

  void retype(BorrowedRef object) {
    auto type = live_of_.find(reinterpret_cast<PyObject*>(object.type()));
    if (type == live_of_.end() || live_of_.contains(object)) return;
    // Instances of a class that changes its layout are retyped together with it.
    if (!layouts_.moves(type->second)) retype_instance(object, type->second);
  }

  // A class that new code derived from its own version of a class takes the layout that the live one gives it.
  void lay_out(BorrowedRef type) {
    if (!live_of_.contains(type) && is_python_class(type) && !lay_out_anew(type)) refuse_layout(type);
  }

  // A weak reference to a scratch object would die with it: one to the live object stands for it.
  Ref refer(BorrowedRef object) {
    if (!PyWeakref_CheckRef(object.get()) || live_of_.contains(object)) return {};
    Ref referent = weak_referent(object);
    auto partner = referent ? live_of_.find(referent) : live_of_.end();
    if (partner == live_of_.end()) return {};
    Ref reference = weak_reference_like(object, partner->second);
    live_of_[object] = reference;
    return reference;
  }

  // An instance whose live class has another layout is made again; a new object, for which the scratch one stands.
  // Returns it; empty if there was no need.
  Ref convert(BorrowedRef object) {
    auto type = live_of_.find(reinterpret_cast<PyObject*>(object.type()));
    if (type == live_of_.end() || live_of_.contains(object) || can_be_retyped(*type)) return {};
    if (layouts_.moves(type->second)) return {};
    const bool plain = native_base(type->second).get() == reinterpret_cast<PyObject*>(&PyBaseObject_Type);
    if (Ref instance = plain ? made_again(object, type->second) : Ref()) {
      live_of_[object] = instance;
      return instance;
    }
    refuse("MF103", type->second, "an instance made by the new code has another layout than the live class");
    return {};
  }

 private:
  BorrowedRef live(BorrowedRef object) const { return live_partner(live_of_, object); }

  bool refers_to_scratch(BorrowedRef object) const {
    bool found = false;
    visit_referents(object, [&](BorrowedRef referent) {
      found |= live_of_.contains(referent);
      return found;
    });
    // A class visits the tuple of its bases, not what is in there.
    return found || (is_type(object) && refers_to_scratch(bases_of(object)));
  }

  void rewrite_dict(BorrowedRef dict) {
    std::vector<Item> items = dict_items(dict);
    bool keys = false;
    for (const Item& item : items) keys |= live_of_.contains(item.key);
    if (keys) return hashed_.push_back(Ref::borrow(dict));
    for (const Item& item : items) {
      BorrowedRef value = live(item.value);
      if (!(item.value == value)) set_item(dict, item.key, value);
    }
  }

  void rewrite_list(BorrowedRef list) {
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(list.get()); ++i) {
      BorrowedRef item = PyList_GET_ITEM(list.get(), i), partner = live(item);
      if (!(item == partner)) require(PyList_SetItem(list.get(), i, Ref::borrow(partner).release()));
    }
    if (!PyList_CheckExact(list.get())) rewrite_fields(list);
  }

  void rewrite_type(BorrowedRef type) {
    if (live_of_.contains(type)) return;  // thrown away after the update
    for (const Item& item : dict_items(own_dict(type))) {
      BorrowedRef value = live(item.value);
      if (!(item.value == value)) set_item(own_dict(type), item.key, value);
    }
    rewrite_bases(type);
    touch_type(type);
  }

  // False if it cannot.
  bool lay_out_anew(BorrowedRef type) {
    BorrowedRef base = best_base(type), partner = live(base);
    if (laid_out_.contains(type) || !is_python_class(base)) return true;
    if (base == partner && !lay_out_anew(base)) return false;
    auto moved = laid_out_.find(base);
    if (base == partner ? moved == laid_out_.end() : layouts_.same(base, partner)) return true;
    std::optional<Layout> next =
        rebased(layout_of(type), base == partner ? moved->second : layout_of(base), layout_of(partner));
    if (!next || !is_collected(type) || has_instances(type)) return false;
    laid_out_.emplace(type, layout_of(type));
    LayoutExchange(type, *next).exchange();
    return true;
  }

  bool has_instances(BorrowedRef type) const {
    const auto is_one = [&](const Ref& object) {
      return PyType_IsSubtype(Py_TYPE(object.get()), type.as<PyTypeObject>()) != 0;
    };
    return young_ == nullptr || std::any_of(young_->begin(), young_->end(), is_one);
  }

  void refuse_layout(BorrowedRef type) {
    refuse("MF107", type,
           "it is a new subclass of a class whose instances keep an older layout, and the new code has made instances "
           "of it");
  }

  // Once, however many instances there are.
  void refuse(const char* code, BorrowedRef type, const char* reason) {
    const Ref module = home_of(type);
    Refusal refusal = {code,   module ? to_text(module) : "", to_text(type_qualname(type)),
                       reason, "restart the process",         0};
    const auto same = [&](const Refusal& other) {
      return other.code == refusal.code && other.module == refusal.module && other.name == refusal.name;
    };
    std::vector<Refusal>& refusals = plan_.refusals;
    if (std::none_of(refusals.begin(), refusals.end(), same)) refusals.push_back(std::move(refusal));
  }

  void rewrite_bases(BorrowedRef type) {
    std::vector<Ref> bases = sequence_items(bases_of(type));
    bool changed = false, fits = true;
    for (Ref& base : bases) {
      BorrowedRef partner = live(base);
      fits &= base == partner || layouts_.same(base, partner) || (best_base(type) == base && laid_out_.contains(type));
      changed |= !(base == partner);
      base = Ref::borrow(partner);
    }
    if (!changed) return;
    if (!fits) return refuse_layout(type);
    plan_.writes.push_back(
        std::make_unique<BasesWrite>(type, tuple_of(bases), live(best_base(type)), pattern_kind(type)));
  }

  void rewrite_fields(BorrowedRef object) {
    std::vector<Ref> referents;
    visit_referents(object, [&](BorrowedRef referent) {
      if (live_of_.contains(referent)) referents.push_back(Ref::borrow(referent));
      return false;
    });
    for (const Ref& referent : referents) {
      BorrowedRef partner = live(referent);
      for (PyObject** field : fields_that_hold(object, referent)) {
        Ref old = Ref::steal(*field);
        *field = Ref::borrow(partner).release();
      }
    }
  }

  bool can_be_retyped(const std::pair<const BorrowedRef, BorrowedRef>& types) const {
    if (!layouts_.same(types.first, types.second)) return false;
    // CPython compares the slots of all ancestors where it manages a dict besides.
    if (!has_managed_dict(types.first)) return true;
    return layouts_.slots(types.first).empty() && have_same_solid_base(types.first, types.second);
  }

  Ref made_again(BorrowedRef object, BorrowedRef type) const {
    Ref instance = bare_instance(type);
    const std::vector<Slot> slots = layouts_.slots(type);
    for (const Item& item : instance_attributes(object)) {
      auto slot = std::find_if(slots.begin(), slots.end(), [&](const Slot& s) { return s.name == item.key; });
      if (slot != slots.end()) {
        Ref value = item.value;
        exchange_slot_value(instance, slot->offset, slot->part, value);
      } else if (Ref dict = instance_dict(instance)) {
        set_item(dict, item.key, item.value);
      } else {
        return {};
      }
    }
    return instance;
  }

  // Attributes stored inline, or whatever a type keeps where only attribute access finds it.
  void rewrite_attributes(BorrowedRef object) {
    for (const Item& item : instance_attributes(object)) {
      BorrowedRef partner = live(item.value);
      if (!(item.value == partner)) set_instance_attribute(object, item.key, partner);
    }
  }

  Translation& live_of_;
  const std::vector<Ref>* young_;
  Plan& plan_;
  Layouts layouts_;
  std::unordered_map<BorrowedRef, Layout> laid_out_;  // classes that have got another layout, with the one they had
  std::unordered_set<BorrowedRef> own_;
  std::vector<Ref> hashed_;  // containers of which elements or keys are to be exchanged
};

}  // namespace

void rewrite_references(BorrowedRef object, Translation& translation, Plan& plan) {
  Translator translator(translation, nullptr, plan);
  translator.rewrite(object);
  translator.rewrite_hashed();
}

namespace {

// Frames that new code started go on with the live namespaces.
void retarget_frames(const Scratch& scratch, const Translation& live_of) {
  std::vector<std::pair<BorrowedRef, BorrowedRef>> dicts;
  for (const auto& module : scratch.modules) {
    if (module->live) dicts.emplace_back(module->dict, PyModule_GetDict(module->live.get()));
  }
  if (scratch.builtins) dicts.emplace_back(scratch.builtins, live_of.at(scratch.builtins));
  for (const auto& [from, to] : dicts) {
    midflight_retarget_running(from.get(), to.get());
    for (const Ref& object : scratch.young) {
      if (holds_frame(object)) midflight_retarget_frame(object.get(), from.get(), to.get());
    }
  }
}

}  // namespace

void translate_new_objects(const Scratch& scratch, Correspondence& pairs, const std::vector<Ref>& donors,
                           const std::vector<Ref>& holders, Plan& plan) {
  Translator translator(pairs.live_of, &scratch.young, plan);
  for (const auto& module : scratch.modules) {
    if (module->live) translator.leave_out(module->dict);
  }
  if (scratch.builtins) translator.leave_out(scratch.builtins);
  for (const Ref& object : scratch.young) {
    // What a class object itself is made of changes with its bases only.
    if (!is_type(object)) continue;
    translator.leave_out(bases_of(object));
    translator.leave_out(mro_of(object));
  }
  for (const Ref& object : scratch.young) {
    if (is_type(object)) translator.lay_out(object);
  }
  for (const Ref& object : scratch.young) {
    if (Ref instance = translator.convert(object)) pairs.made.push_back(std::move(instance));
  }
  for (const Ref& object : scratch.young) {
    if (Ref reference = translator.refer(object)) pairs.made.push_back(std::move(reference));
  }
  for (const Ref& instance : pairs.made) translator.rewrite(instance);
  for (const Ref& donor : donors) translator.rewrite(donor);
  for (const Ref& object : scratch.young) {
    // A class that is gone was collected by its last reference; what is left is in use.
    translator.rewrite(object);
  }
  for (const Ref& holder : holders) {
    if (PyList_Check(holder.get())) drop_repeated(holder, scratch, pairs);
    translator.rewrite(holder);
  }
  for (const Ref& object : scratch.young) {
    translator.retype(object);
    // Its namespace has been rewritten without it, as any dict.
    if (is_type(object)) touch_type(object);
  }
  translator.rewrite_hashed();
  retarget_frames(scratch, pairs.live_of);
  for (const auto& write : plan.writes) write->translate(pairs.live_of);
}

}  // namespace midflight
