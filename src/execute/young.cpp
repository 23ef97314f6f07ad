#include "execute/young.h"

#include <unordered_map>

#include "baseline/native.h"

namespace midflight {

void YoungObjects::collect(std::vector<Ref>& young, std::unordered_set<BorrowedRef>& young_set) {
  bool after_marker = false;
  std::vector<BorrowedRef> found;
  found.reserve(4096);
  const auto take = [&](BorrowedRef object) {
    if (after_marker) found.push_back(object);
    after_marker |= object == marker_;
    return false;
  };
  visit_young(take);
  // The collector was run explicitly: the marker has moved to an older generation, with what was created until then.
  if (!after_marker) visit_heap(take);
  for (BorrowedRef object : found) {
    if (young_set.insert(object).second) young.push_back(Ref::borrow(object));
  }
}

namespace {

// Counts the references that come from young objects only.
class BareObjects {
 public:
  void visit(BorrowedRef holder) {
    visit_referents(holder, [&](BorrowedRef object) {
      const bool bare = is_bare(object),
                 untracked = PyObject_IS_GC(object.get()) && !PyObject_GC_IsTracked(object.get());
      if ((bare || untracked) && ++references_[object] == Py_REFCNT(object.get())) {
        (bare ? bare_ : untracked_).push_back(object);
      }
      return false;
    });
  }
  // Containers of atoms are not tracked either, nor are others that hold nothing (context variables); those that are
  // young hold further references.
  std::vector<BorrowedRef> finish() {
    for (std::size_t i = 0; i < untracked_.size(); ++i) {
      visit(untracked_[i]);
      const PyObject* object = untracked_[i].get();
      if (!PyDict_Check(object) && !PyTuple_Check(object)) bare_.push_back(untracked_[i]);
    }
    return std::move(bare_);
  }

 private:
  std::unordered_map<BorrowedRef, Py_ssize_t> references_;
  std::vector<BorrowedRef> bare_, untracked_;
};

}  // namespace

void add_bare_objects(const std::vector<BorrowedRef>& roots, std::vector<Ref>& young,
                      std::unordered_set<BorrowedRef>& young_set) {
  BareObjects search;
  for (BorrowedRef root : roots) {
    if (!young_set.contains(root)) search.visit(root);
  }
  for (BorrowedRef object : young_set) search.visit(object);
  for (BorrowedRef object : search.finish()) {
    if (young_set.insert(object).second) young.push_back(Ref::borrow(object));
  }
}

}  // namespace midflight
