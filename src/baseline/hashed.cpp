#include "baseline/hashed.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "cpython/heap.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

// `Meet`: called with what the hash of a key or element may depend on; true ends the search.
template <typename Meet>
class Search {
 public:
  explicit Search(Meet meet) : meet_(meet) {}

  bool in_holder(BorrowedRef holder) {
    PyObject* raw = holder.get();
    if (PyDict_Check(raw)) {
      PyObject* key = nullptr;
      for (Py_ssize_t at = 0; PyDict_Next(raw, &at, &key, nullptr) != 0;) {
        if (is_in(key)) return true;
      }
      return false;
    }
    if (PyAnySet_Check(raw)) {
      const std::vector<Ref> items = set_items(holder);
      return std::any_of(items.begin(), items.end(), [&](const Ref& item) { return is_in(item); });
    }
    if (!is_foreign(holder)) return false;
    bool found = false;
    visit_referents(holder, [&](BorrowedRef referent) { return found = meet_(referent); });
    return found;
  }

 private:
  bool is_in(BorrowedRef key) {
    if (PyUnicode_CheckExact(key.get())) return false;
    if (meet_(key)) return true;
    if (!has_parts(key)) return false;
    std::vector<BorrowedRef> waiting = {key};
    while (!waiting.empty()) {
      const BorrowedRef whole = waiting.back();
      waiting.pop_back();
      if (!met_.insert(whole).second) continue;
      bool found = false;
      const auto look = [&](BorrowedRef part) {
        found = meet_(part);
        if (has_parts(part)) waiting.push_back(part);
        return found;
      };
      if (PyWeakref_Check(whole.get())) {  // its hash is the one of what it refers to
        if (const Ref referent = weak_referent(whole)) look(referent);
      } else {
        visit_referents(whole, look);
      }
      if (found) return true;
    }
    return false;
  }

  // What the collector does not know has no parts, or none that it knows; what is hashed by identity does not count.
  static bool has_parts(BorrowedRef object) {
    PyObject* raw = object.get();
    return PyObject_IS_GC(raw) && PyObject_GC_IsTracked(raw) != 0 && !PyType_Check(raw) && !PyFunction_Check(raw) &&
           object.type()->tp_hash != PyBaseObject_Type.tp_hash;
  }

  // Some extension's, which may have a table of its own.
  static bool is_foreign(BorrowedRef holder) {
    constexpr std::array<std::string_view, 4> kKnown = {"functools.", "collections.", "itertools.", "_asyncio."};
    const std::string_view name = holder.type()->tp_name;
    if (is_python_class(reinterpret_cast<PyObject*>(holder.type())) || name.find('.') == name.npos) return false;
    return std::none_of(kKnown.begin(), kKnown.end(), [&](std::string_view known) { return name.starts_with(known); });
  }

  Meet meet_;
  std::unordered_set<BorrowedRef> met_;
};

}  // namespace

bool may_be_hashed(const std::unordered_set<BorrowedRef>& objects) {
  Search search([&](BorrowedRef met) { return objects.contains(met); });
  bool found = false;
  visit_heap([&](BorrowedRef holder) { return found = search.in_holder(holder); });
  return found;
}

std::unordered_set<BorrowedRef> hashed_instances(BorrowedRef live_type, BorrowedRef scratch_type) {
  std::unordered_set<BorrowedRef> found;
  Search search([&](BorrowedRef met) {
    const BorrowedRef type = reinterpret_cast<PyObject*>(met.type());
    if (type == live_type || type == scratch_type) found.insert(met);
    return false;
  });
  visit_heap([&](BorrowedRef holder) { return search.in_holder(holder); });
  return found;
}

}  // namespace midflight
