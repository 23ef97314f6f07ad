// Classes: looking into them and changing them in place, past any metaclass `__setattr__`.
#pragma once

#include <unordered_set>
#include <vector>

#include "cpython/ref.h"

namespace midflight {

// Flags that say where an instance keeps its dict and its weak references; some versions know fewer of them.
constexpr unsigned long kManagedDict = Py_TPFLAGS_MANAGED_DICT;
#if PY_VERSION_HEX >= 0x030C0000
constexpr unsigned long kManagedWeakref = Py_TPFLAGS_MANAGED_WEAKREF;
#else
constexpr unsigned long kManagedWeakref = 0;
#endif
#if PY_VERSION_HEX >= 0x030D0000
constexpr unsigned long kInlineValues = Py_TPFLAGS_INLINE_VALUES;
#else
constexpr unsigned long kInlineValues = 0;
#endif

// The `tp_name` of storage classes, by which they are known.
inline constexpr char kStorageClass[] = "storage";

inline bool is_type(BorrowedRef object) { return object && PyType_Check(object.get()); }
bool is_heap_type(BorrowedRef type);     // a class made by a class statement or a call, not a static C type
bool is_python_class(BorrowedRef type);  // made by `type.__new__` or a subclass of it, hence with Python-level layout

BorrowedRef own_dict(BorrowedRef type);                         // the class's own namespace
BorrowedRef own_attribute(BorrowedRef type, BorrowedRef name);  // empty if there is none
BorrowedRef bases_of(BorrowedRef type);
BorrowedRef mro_of(BorrowedRef type);
Ref type_qualname(BorrowedRef type);
// The name of the module that it says it is from; empty where it says none, as what `types.new_class()` makes (and
// before 3.12 `make_dataclass()`): the name that it is bound to is all that is known of it.
Ref home_of(BorrowedRef type);
std::vector<Ref> subclasses_of(BorrowedRef type);  // the direct ones

// Sets (or, with an empty value, removes) an attribute: the namespace, the type's slots and those of its subclasses.
// Throws only for want of memory.  REQUIRES: `name` is an exact, interned str.
void set_type_attribute(BorrowedRef type, BorrowedRef name, BorrowedRef value);

// The nearest ancestor that is no Python class and adds something: what decides the C part of an instance.
BorrowedRef native_base(BorrowedRef type);
BorrowedRef best_base(BorrowedRef type);      // the one of the bases that decides the layout; empty for `object`
BorrowedRef storage_class(BorrowedRef type);  // the one between it and that base, if there is one (`layout.h`)
void set_best_base(BorrowedRef type, Ref base) noexcept;  // this alone, without what follows from it
bool has_dict(BorrowedRef type);
bool has_managed_dict(BorrowedRef type);  // one that is not at an offset of its own                          // whether
                                          // instances have room for a dict
bool has_weakref(BorrowedRef type);       // and for weak references
bool is_collected(BorrowedRef type);      // and for what the cyclic collector needs

// Whether two heap types lay out their instances alike, slots aside, so that an instance of one can become one of the
// other.
bool same_layout(BorrowedRef a, BorrowedRef b);

// Assigns `__bases__`, also where CPython refuses only because it compares deallocators, or dicts and weak references
// that the class now has from a base instead of by itself.  `best` is the base that decides the layout.
// REQUIRES: a layout that fits the new bases; no overridden `mro`.
void set_bases(BorrowedRef type, BorrowedRef bases, BorrowedRef best);

// Whether the class is matched as a sequence or a mapping by `match`, as its bases say: bits of `tp_flags`.
unsigned long pattern_kind(BorrowedRef type);
void set_pattern_kind(BorrowedRef type, unsigned long kind) noexcept;

// Makes an object one of another type that lays it out in the same way.
void exchange_type(BorrowedRef object, Ref& type_and_old) noexcept;

// Metaclasses written in Python add nothing to the class objects themselves, so that one can take another's place.
bool is_plain_metaclass(BorrowedRef metaclass);
bool overrides_mro(BorrowedRef metaclass);
void exchange_metaclass(BorrowedRef type, Ref& metaclass_and_old) noexcept;

// `__name__` and `__qualname__` of a Python class.
struct TypeNames {
  explicit TypeNames(BorrowedRef type);
  bool operator==(const TypeNames& other) const;  // by text
  Ref name, qualname;
};
void exchange_names(BorrowedRef type, TypeNames& names) noexcept;

// The same getset descriptor, for another class.
Ref getset_for(BorrowedRef type, BorrowedRef descriptor);

// The set of weak references to the classes that were registered with an abstract base class, made if there is none
// yet; empty where this CPython keeps it elsewhere.
Ref abstract_registry(BorrowedRef type);

// Takes the class out of what `__subclasses__()` of its bases gives, or puts it there again.  A class that is out is
// not told of changes of its bases: REQUIRES that nothing can use it meanwhile.  Bases that are built-in types list it
// always.
void leave_subclass_lists(BorrowedRef type);
void enter_subclass_lists(BorrowedRef type);
// How many such lists it is in, if nothing else refers to it weakly; else -1.  `held_once` has objects that the caller
// holds one reference to.
long count_subclass_lists(BorrowedRef type, const std::unordered_set<BorrowedRef>& held_once = {});

// Invalidates what CPython caches about the class and its subclasses.
void touch_type(BorrowedRef type) noexcept;

// CPython 3.13+ gives a class 1,000 versions in its life and never caches it afterwards; an update must not use them
// up.
void renew_type_versions(BorrowedRef type) noexcept;

// Whether CPython lets instances of one become instances of the other, where neither has slots: it compares the classes
// that have added storage.
bool have_same_solid_base(BorrowedRef a, BorrowedRef b);

// Turns an instance of a scratch class into one of the live class.  REQUIRES: the same layout, slots included.
void retype_instance(BorrowedRef instance, BorrowedRef type);

// Instances: `__dict__` without running user code; created if the type has one.  Empty if it has none.
Ref instance_dict(BorrowedRef instance);
bool has_instance_dict(BorrowedRef instance);

}  // namespace midflight
