#include "plan/escapes.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "cpython/container.h"
#include "cpython/heap.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "plan/entry_source.h"

namespace midflight {
namespace {

// Others may be anywhere, as values are.
bool stands_for_live(BorrowedRef object, const Correspondence& pairs) {
  return pairs.live_of.contains(object) || pairs.live_of.contains(reinterpret_cast<PyObject*>(object.type()));
}

// References to each object from what new code has made, and from what is kept of it.
class OwnReferences {
 public:
  OwnReferences(const Scratch& scratch, const Correspondence& pairs) {
    for (const Ref& object : scratch.young) {
      if (!PyModule_Check(object.get()) && !scratch.is_namespace(object) && stands_for_live(object, pairs))
        count_[object] = 1;
    }
    if (count_.empty()) return;
    for (const Ref& object : scratch.young) visit(object);
    for (const auto& module : scratch.modules) visit(module->dict);
    if (scratch.builtins) visit(scratch.builtins);
    for (const Mutation& mutation : scratch.mutations) {
      for (const Ref* look : {&mutation.before, &mutation.after, &mutation.start}) visit(*look);
    }
  }

  std::unordered_set<BorrowedRef> with_more() const {
    std::unordered_set<BorrowedRef> more;
    for (const auto& [object, held] : count_) {
      if (Py_REFCNT(object.get()) > held) more.insert(object);
    }
    return more;
  }
  bool knows(BorrowedRef holder) const { return visited_.contains(holder); }

 private:
  void visit(BorrowedRef holder) {
    if (!holder || !visited_.insert(holder).second) return;
    visit_referents(holder, [&](BorrowedRef object) {
      auto found = count_.find(object);
      if (found != count_.end()) ++found->second;
      return false;
    });
  }

  std::unordered_map<BorrowedRef, Py_ssize_t> count_;
  std::unordered_set<BorrowedRef> visited_;
};

// What may be given another reference in the place of one: no key of anything, nothing that runs.
bool may_be_rewritten(BorrowedRef holder) {
  if (is_type(holder) || PyModule_Check(holder.get()) || holds_frame(holder)) return false;
  return is_built_in_container(holder) || is_python_class(reinterpret_cast<PyObject*>(holder.type()));
}

}  // namespace

std::vector<Ref> holders_of_escaped(const Scratch& scratch, const Correspondence& pairs) {
  std::vector<Ref> holders;
  const OwnReferences references(scratch, pairs);
  const std::unordered_set<BorrowedRef> escaped = references.with_more();
  if (escaped.empty()) return holders;
  std::vector<BorrowedRef> found;
  visit_heap([&](BorrowedRef holder) {
    if (references.knows(holder) || !may_be_rewritten(holder)) return false;
    bool holds = false;
    visit_referents(holder, [&](BorrowedRef object) { return holds = holds || escaped.contains(object); });
    if (holds) found.push_back(holder);
    return false;
  });
  for (BorrowedRef holder : found) holders.push_back(Ref::borrow(holder));
  return holders;
}

void drop_repeated(BorrowedRef list, const Scratch& scratch, const Correspondence& pairs) {
  std::unordered_multiset<Digest> known;
  const std::vector<Ref> items = sequence_items(list);
  for (const Ref& item : items) {
    if (!scratch.young_set.contains(item)) known.insert(entry_digest(pairs, item));
  }
  for (std::size_t i = items.size(); i-- > 0;) {
    if (!scratch.young_set.contains(items[i])) continue;
    auto same = known.find(entry_digest(pairs, items[i]));
    if (same == known.end()) continue;
    known.erase(same);
    const auto place = static_cast<Py_ssize_t>(i);
    require(PyList_SetSlice(list.get(), place, place + 1, nullptr));
  }
}

}  // namespace midflight
