// Classes: looking into them and changing them in place, past any metaclass `__setattr__`.
#pragma once

#include "cpython/ref.h"

namespace midflight {

inline bool is_type(BorrowedRef object) { return object && PyType_Check(object.get()); }
bool is_heap_type(BorrowedRef type);     // a class made by a class statement or a call, not a static C type
bool is_python_class(BorrowedRef type);  // made by `type.__new__` or a subclass of it, hence with Python-level layout

BorrowedRef own_dict(BorrowedRef type);                         // the class's own namespace
BorrowedRef own_attribute(BorrowedRef type, BorrowedRef name);  // empty if there is none
BorrowedRef bases_of(BorrowedRef type);
BorrowedRef mro_of(BorrowedRef type);
Ref type_qualname(BorrowedRef type);

// Sets (or, with an empty value, removes) an attribute: the namespace, the type's slots and those of its subclasses.
// Throws only for want of memory.  REQUIRES: `name` is an exact, interned str.
void set_type_attribute(BorrowedRef type, BorrowedRef name, BorrowedRef value);

// Whether two heap types lay out their instances alike, so that an instance of one can become one of the other.
bool same_layout(BorrowedRef a, BorrowedRef b);

// Assigns `__bases__`, also from and to plain `object`, where CPython refuses only because it compares deallocators.
// REQUIRES: same layout before and after; no overridden `mro`.
void set_bases(BorrowedRef type, BorrowedRef bases);

void set_qualname(BorrowedRef type, Ref& name_and_old) noexcept;  // exchanges `__qualname__`

// The same getset descriptor, for another class.
Ref getset_for(BorrowedRef type, BorrowedRef descriptor);

// Invalidates what CPython caches about the class and its subclasses.
void touch_type(BorrowedRef type) noexcept;

// CPython 3.13+ gives a class 1,000 versions in its life and never caches it afterwards; an update must not use them
// up.
void renew_type_versions(BorrowedRef type) noexcept;

// Turns an instance of a scratch class into one of the live class; raises TypeError where layouts differ.
void retype_instance(BorrowedRef instance, BorrowedRef type);

// Instances: `__dict__` without running user code; created if the type has one.  Empty if it has none.
Ref instance_dict(BorrowedRef instance);
bool has_instance_dict(BorrowedRef instance);

}  // namespace midflight
