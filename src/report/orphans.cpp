#include "report/orphans.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "cpython/function.h"
#include "cpython/heap.h"
#include "cpython/objects.h"
#include "cpython/slots.h"
#include "cpython/type.h"

namespace midflight {
namespace {

struct Orphan {
  std::string module, name;
  BorrowedRef object;
  std::unordered_set<BorrowedRef> own;  // what it is made of
  std::vector<BorrowedRef> holders;
};

// How a holder is told: registries of the program first, containers that nothing names last.
enum class Rank { registry, name, definition, instances, other };
struct Holder {
  Rank rank = Rank::other;
  std::string text;
};

bool is_part(BorrowedRef object, const std::string& prefix) {
  PyTypeObject* type = object.type();
  if (is_function(object)) return to_text(qualname_of(object)).starts_with(prefix);
  return PyTuple_CheckExact(object.get()) || PyCell_Check(object.get()) || PyDict_CheckExact(object.get()) ||
         type == &PyGetSetDescr_Type || is_slot(object) || type == &PyProperty_Type || type == &PyStaticMethod_Type ||
         type == &PyClassMethod_Type;
}

// A class is referred to by its own methods, descriptors and tuples; that keeps it from nothing.
void add_own(Orphan& orphan) {
  std::vector<BorrowedRef> open = {orphan.object};
  const std::string prefix = orphan.name + ".";
  constexpr std::size_t kEnough = 10'000;
  while (!open.empty() && orphan.own.size() < kEnough) {
    const BorrowedRef object = open.back();
    open.pop_back();
    visit_referents(object, [&](BorrowedRef part) {
      // A function's globals are no part of it.
      if (is_function(object) && part == globals_of(object)) return false;
      if (is_part(part, prefix) && orphan.own.insert(part).second) open.push_back(part);
      return false;
    });
  }
}

std::vector<Orphan> candidates(const Plan& plan) {
  std::vector<Orphan> found;
  for (const auto& [record, gone] : plan.removals) {
    for (const auto& [name, value] : gone) {
      // The list of removals and the write that removed it hold it.
      const bool held = is_function(value) && Py_REFCNT(value.get()) > 2;
      if (!held && !is_python_class(value)) continue;
      const BorrowedRef module =
          is_function(value) ? module_name_of(value) : own_attribute(value, make_str("__module__"));
      if (!module || !is_str(module) || to_text(module) != record->name) continue;
      found.push_back({record->name, name, value, {}, {}});
      add_own(found.back());
    }
  }
  return found;
}

class Teller {
 public:
  explicit Teller(const std::vector<ModuleRecord*>& in_scope) {
    for (const ModuleRecord* record : in_scope) {
      namespaces_[record->namespace_dict()] = record->name;
      for (const Item& item : dict_items(record->namespace_dict())) {
        if (is_str(item.key)) names_.try_emplace(item.value, record->name + "." + to_text(item.key));
      }
    }
  }

  Holder tell(BorrowedRef holder, BorrowedRef object) const {
    if (auto module = namespaces_.find(holder); module != namespaces_.end()) {
      return {Rank::name, "module " + module->second};
    }
    auto named = names_.find(holder);
    if (is_function(holder)) return {Rank::definition, "function " + to_text(qualname_of(holder))};
    if (is_type(holder)) return {Rank::definition, "class " + to_text(type_qualname(holder))};
    if (named != names_.end()) return {Rank::registry, named->second};
    if (reinterpret_cast<PyObject*>(holder.type()) == object.get()) return {Rank::instances, ""};
    return {Rank::other, std::string("a ") + holder.type()->tp_name};
  }

 private:
  std::unordered_map<BorrowedRef, std::string> namespaces_, names_;
};

Entry entry_of(const Orphan& orphan, const Teller& teller, Rank& best) {
  std::vector<Holder> holders;
  long instances = 0;
  for (BorrowedRef holder : orphan.holders) {
    Holder told = teller.tell(holder, orphan.object);
    best = std::min(best, told.rank);
    if (told.rank == Rank::instances) ++instances;
    if (told.rank != Rank::instances) holders.push_back(std::move(told));
  }
  if (instances > 0) holders.push_back({Rank::instances, std::to_string(instances) + " instances"});
  std::stable_sort(holders.begin(), holders.end(), [](const Holder& a, const Holder& b) { return a.rank < b.rank; });
  // What a named holder consists of says nothing more.
  if (holders.front().rank != Rank::other) {
    std::erase_if(holders, [](const Holder& holder) { return holder.rank == Rank::other; });
  }
  constexpr std::size_t kShown = 5;
  std::string text;
  for (std::size_t i = 0; i < std::min(holders.size(), kShown); ++i) text += (i == 0 ? "" : ", ") + holders[i].text;
  if (holders.size() > kShown) text += ", and " + std::to_string(holders.size() - kShown) + " more";
  return {"orphan", is_type(orphan.object) ? "class" : "function", orphan.module, orphan.name, "held by " + text, 0};
}

}  // namespace

std::vector<Entry> find_orphans(const Plan& plan, const std::vector<ModuleRecord*>& in_scope) {
  std::vector<Orphan> orphans = candidates(plan);
  if (orphans.empty()) return {};
  std::unordered_map<BorrowedRef, Orphan*> by_object;
  for (Orphan& orphan : orphans) by_object[orphan.object] = &orphan;
  std::unordered_set<BorrowedRef> ours;
  for (const Lent& builtins : plan.retired_builtins) ours.insert(builtins.dict);
  visit_heap([&](BorrowedRef holder) {
    if (ours.contains(holder)) return false;
    visit_referents(holder, [&](BorrowedRef referent) {
      auto found = by_object.find(referent);
      if (found == by_object.end() || holder == referent || found->second->own.contains(holder)) return false;
      std::vector<BorrowedRef>& holders = found->second->holders;
      if (holders.empty() || !(holders.back() == holder)) holders.push_back(holder);
      return false;
    });
    return false;
  });
  const Teller teller(in_scope);
  std::vector<std::pair<Rank, Entry>> told;
  for (const Orphan& orphan : orphans) {
    if (orphan.holders.empty()) continue;
    Rank best = Rank::other;
    Entry entry = entry_of(orphan, teller, best);
    told.emplace_back(best, std::move(entry));
  }
  std::stable_sort(told.begin(), told.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Entry> entries;
  for (auto& [rank, entry] : told) entries.push_back(std::move(entry));
  return entries;
}

}  // namespace midflight
