#include "plan/dispatch_caches.h"

#include <algorithm>
#include <array>

#include "cpython/container.h"
#include "cpython/function.h"
#include "cpython/heap.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

// Empties a dict, whatever it holds by then; the same in both directions.
class EmptyingWrite : public Write {
 public:
  explicit EmptyingWrite(BorrowedRef dict) : dict_(Ref::borrow(dict)) {}
  void prepare() override {
    for (Ref& donor : donors_) donor = make_dict();
  }
  void exchange() override {
    Ref& donor = donors_[times_++ % donors_.size()];
    if (PyDict_GET_SIZE(donor.get()) > 0)
      PyDict_Clear(donor.get());  // an undo that failed: handlers are held elsewhere
    exchange_contents(dict_, donor);
  }
  bool holds() const override { return is_exchangeable(dict_); }
  void translate(const std::unordered_map<BorrowedRef, BorrowedRef>&) override {}
  BorrowedRef target() const override { return dict_; }
  long references(BorrowedRef object) const override {
    long count = 0;
    for (const Ref& donor : donors_) {
      if (!donor) continue;
      for (const Item& item : dict_items(donor)) count += item.value == object;
    }
    return count;
  }

 private:
  Ref dict_;
  std::array<Ref, 2> donors_;
  std::size_t times_ = 0;
};

// The code of the function that every dispatching function looks its handlers up with; empty if this version of
// `functools` has none.
BorrowedRef dispatch_code() {
  Ref dispatcher = find_attr(import_module("functools"), "singledispatch");
  if (!dispatcher || !is_function(dispatcher)) return {};
  Ref constants = get_attr(code_of(dispatcher), "co_consts");
  for (const Ref& constant : sequence_items(constants)) {
    if (PyCode_Check(constant.get()) && text_equals(code_name(constant), "dispatch")) return constant;
  }
  return {};
}

Ref captured(BorrowedRef function, const char* name) {
  std::vector<Ref> names = sequence_items(free_variables(code_of(function)));
  BorrowedRef closure = closure_of(function);
  for (std::size_t i = 0; closure && i < names.size(); ++i) {
    if (text_equals(names[i], name)) {
      return Ref::borrow(cell_content(PyTuple_GET_ITEM(closure.get(), static_cast<Py_ssize_t>(i))));
    }
  }
  return {};
}

bool changes_inheritance(const Write& write) { return dynamic_cast<const BasesWrite*>(&write) != nullptr; }

// Tables of handlers have classes as keys.
bool may_change_handlers(const Write& write) {
  if (dynamic_cast<const ContainerWrite*>(&write) == nullptr || !PyDict_CheckExact(write.target().get())) return false;
  const std::vector<Item> items = dict_items(write.target());
  return !items.empty() && is_type(items.front().key);
}

}  // namespace

void plan_dispatch_caches(Plan& plan) {
  bool all = plan.abstract_registered;
  std::unordered_set<BorrowedRef> tables;
  for (const auto& write : plan.writes) {
    all |= changes_inheritance(*write);
    if (may_change_handlers(*write)) tables.insert(write->target());
  }
  BorrowedRef code = all || !tables.empty() ? dispatch_code() : BorrowedRef();
  if (!code || Py_REFCNT(code.get()) <= 1) return;
  std::vector<Ref> functions;
  visit_heap([&](BorrowedRef object) {
    if (is_function(object) && code_of(object) == code) functions.push_back(Ref::borrow(object));
    return false;
  });
  for (const Ref& function : functions) {
    Ref cache = captured(function, "dispatch_cache"), table = captured(function, "registry");
    Ref content = cache ? instance_attribute(cache, make_str("data")) : Ref();
    const bool counts = all || (table && tables.contains(table));
    if (counts && content && PyDict_CheckExact(content.get())) {
      plan.writes.push_back(std::make_unique<EmptyingWrite>(content));
    }
  }
}

}  // namespace midflight
