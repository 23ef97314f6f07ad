// The layout of a class's instances, and giving a class another one.
//
// CPython lays instances out once, when it makes the class.  A class without live instances can take another layout
// afterwards: sizes, offsets and the list of the object fields that traversal and deallocation go through.  That list
// stands behind the class object and has room for one entry more than the class was made with (CPython's terminator,
// which is read only while the class is made).  Further entries go to a *storage class*: a class of our own between
// the class and the base that decides its layout, which is in nobody's MRO.
#pragma once

#include <optional>
#include <vector>

#include "cpython/ref.h"
#include "cpython/slots.h"

namespace midflight {

// Functions that a class has from its built-in ancestor and that no attribute of its namespace stands for.
struct NativeSlots {
  allocfunc alloc = nullptr;
  freefunc free = nullptr;
  newfunc make = nullptr;
  inquiry is_collected = nullptr;
  Py_ssize_t vectorcall_offset = 0;
  PyBufferProcs buffer = {};
  sendfunc send = nullptr;
};

struct Layout {
  Py_ssize_t basicsize = 0, itemsize = 0, dictoffset = 0, weaklistoffset = 0;
  unsigned long flags = 0;    // those of `tp_flags` that belong to the layout
  std::vector<Slot> storage;  // what the class itself adds, by offset
  Ref slot_names;             // as CPython notes them for comparing classes
  NativeSlots native;
  friend bool operator==(const Layout&, const Layout&);
};

Layout layout_of(BorrowedRef type);

// The layout of a class after its base's has changed; empty where both would add the same thing.
std::optional<Layout> rebased(const Layout& own, const Layout& base_had, const Layout& base_gets);

// Whether all objects are in sight of a walk over the heap: no collection or deallocation is under way that may have
// taken some out.
bool sees_all_objects();

// Gives a class a layout, and the next time takes it back.  REQUIRES: a Python class; when it is made, no instances.
class LayoutExchange {
 public:
  LayoutExchange(BorrowedRef type, const Layout& next);
  LayoutExchange(LayoutExchange&&) noexcept = default;
  void exchange() noexcept;
  BorrowedRef type() const { return type_; }

 private:
  std::vector<PyMemberDef> place_members(const std::vector<Slot>& storage);
  void exchange_members() noexcept;
  void exchange_storage_class() noexcept;
  Ref type_, storage_, slot_names_;
  Py_ssize_t basicsize_, itemsize_, dictoffset_, weaklistoffset_;
  unsigned long flags_;
  NativeSlots native_;
  std::vector<PyMemberDef> members_, spare_;
  Ref keys_owner_;  // a class that has the dict keys which the class needs, once its instances have a dict
};

// What an instance needs before it becomes one of another class that is, or will be, laid out in the same way
// (`exchange_type`).
void prepare_retyping(BorrowedRef instance);

}  // namespace midflight
