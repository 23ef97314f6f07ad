#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "baseline/shape.h"
#include "cpython/container.h"
#include "cpython/function.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "plan/entry_source.h"

namespace midflight {
namespace {

class Mutations {
 public:
  Mutations(const std::vector<Mutation>& all, const Correspondence& pairs, std::vector<Ref>& donors, Plan& plan)
      : pairs_(pairs), donors_(donors), plan_(plan) {
    for (const Mutation& mutation : all) changed_.insert(mutation.object);
  }

  void plan(const Mutation& mutation) {
    if (mutation.part == Part::attributes) return plan_attributes(mutation);
    switch (container_kind(mutation.object)) {
      case ContainerKind::list:
      case ContainerKind::deque:
        return plan_sequence(mutation);
      case ContainerKind::set:
        return plan_set(mutation);
      case ContainerKind::dict:
        return plan_dict(mutation);
      case ContainerKind::bytearray:
        return store(mutation.object, mutation.after);
      case ContainerKind::none:
        return plan_cell(mutation);
    }
  }

 private:
  using Values = std::unordered_map<Digest, Ref>;

  BorrowedRef live(BorrowedRef object) const { return live_partner(pairs_.live_of, object); }
  // Tables by `id()` know the live object.
  Ref live_key(BorrowedRef key) const {
    if (PyTuple_CheckExact(key.get())) {
      std::vector<Ref> parts = sequence_items(key), now;
      for (const Ref& part : parts) now.push_back(live_key(part));
      return now == parts ? Ref::borrow(key) : tuple_of(now);
    }
    BorrowedRef named = object_of_id(pairs_, key);
    if (named && PyLong_AsVoidPtr(key.get()) == named.get()) return Ref::borrow(key);
    return named ? require(PyLong_FromVoidPtr(named.get())) : Ref::borrow(live(key));
  }

  void store(BorrowedRef object, Ref donor) {
    donors_.push_back(donor);
    plan_.writes.push_back(std::make_unique<ContainerWrite>(object, std::move(donor)));
  }

  std::vector<Digest> digests(const std::vector<Ref>& items) const {
    std::vector<Digest> result;
    for (const Ref& item : items) result.push_back(entry_digest(pairs_, item));
    return result;
  }

  // An entry that was made again for a live object which is registered already is not made twice; what equals an entry
  // that was withdrawn is that entry.
  void plan_sequence(const Mutation& mutation) {
    const std::vector<Ref> before = sequence_items(mutation.before), after = sequence_items(mutation.after);
    const std::vector<Digest> known = digests(before), now = digests(after);
    std::unordered_map<BorrowedRef, int> there;
    for (const Ref& item : sequence_items(mutation.start)) ++there[item];
    std::vector<bool> stays(before.size(), false), used(before.size(), false);
    for (std::size_t i = 0; i < before.size(); ++i) stays[i] = there[before[i]]-- > 0;
    for (const Ref& item : before) there[item] = 0;
    for (const Ref& item : sequence_items(mutation.start)) ++there[item];
    std::vector<Ref> result;
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (there[after[i]]-- > 0) {
        result.push_back(after[i]);
        continue;
      }
      const std::size_t same = find_equal(known, now[i], used);
      if (same == before.size()) {
        result.push_back(Ref::borrow(live(after[i])));
      } else if (used[same] = true; !stays[same]) {
        result.push_back(before[same]);
      }
    }
    if (result == before) return;
    Ref items = list_of(result);
    store(mutation.object, make_like(mutation.object, items));
  }

  static std::size_t find_equal(const std::vector<Digest>& known, const Digest& digest, const std::vector<bool>& used) {
    std::size_t i = 0;
    while (i < known.size() && (used[i] || !(known[i] == digest))) ++i;
    return i;
  }

  void plan_cell(const Mutation& mutation) {
    const std::vector<Ref> now = sequence_items(mutation.after);
    BorrowedRef content = now.empty() ? BorrowedRef() : live(now[0]);
    if (cell_content(mutation.object) == content) return;
    plan_.writes.push_back(std::make_unique<CellWrite>(mutation.object, content));
  }

  void plan_set(const Mutation& mutation) {
    Ref donor = make_set();
    std::unordered_map<Digest, Ref> known;
    for (const Ref& item : set_items(mutation.before)) known.emplace(entry_digest(pairs_, item), item);
    for (const Ref& item : set_items(mutation.after)) {
      auto same = known.find(entry_digest(pairs_, item));
      add_element(donor, same == known.end() ? live(item) : BorrowedRef(same->second));
    }
    if (are_equal(donor, mutation.before)) return;
    store(mutation.object, std::move(donor));
  }

  void plan_dict(const Mutation& mutation) {
    const Values known = by_key(mutation.before);
    std::vector<Item> items = dict_items(mutation.after);
    for (Item& item : items) item = {live_key(item.key), settled(known, item)};
    Ref donor = make_dict_like(mutation.object, items);
    const auto same = [](const Item& a, const Item& b) { return a.key == b.key && a.value == b.value; };
    std::vector<Item> before = dict_items(mutation.before), after = dict_items(donor);
    if (before.size() == after.size() && std::equal(before.begin(), before.end(), after.begin(), same)) return;
    if (is_exchangeable(mutation.object) && !is_namespace(mutation.object)) {
      return store(mutation.object, std::move(donor));
    }
    plan_names(mutation, before, donor);
  }

  // An equal value made again gives way to the one that is there; not where that was filled first and then replaced.
  Ref settled(const Values& known, const Item& item) const {
    auto before = known.find(entry_digest(pairs_, item.key));
    if (before == known.end() || before->second == item.value) return item.value;
    const bool same =
        !changed_.contains(before->second) && entry_digest(pairs_, before->second) == entry_digest(pairs_, item.value);
    return same ? before->second : Ref::borrow(live(item.value));
  }

  Values by_key(BorrowedRef dict) const {
    Values values;
    for (const Item& item : dict_items(dict)) values.emplace(entry_digest(pairs_, item.key), item.value);
    return values;
  }

  static bool is_namespace(BorrowedRef dict) { return static_cast<bool>(find_item(dict, "__builtins__")); }

  void plan_names(const Mutation& mutation, const std::vector<Item>& before, BorrowedRef donor) {
    for (const Item& item : before) {
      if (is_str(item.key) && !find_item(donor, item.key)) {
        plan_.writes.push_back(std::make_unique<NameWrite>(mutation.object, item.key, BorrowedRef()));
      }
    }
    for (const Item& item : dict_items(donor)) {
      if (!is_str(item.key) || find_item(mutation.before, item.key) == item.value) continue;
      plan_.writes.push_back(std::make_unique<NameWrite>(mutation.object, item.key, item.value));
    }
  }

  void plan_attributes(const Mutation& mutation) {
    const Values known = by_key(mutation.before);
    for (const Item& item : dict_items(mutation.after)) {
      Ref value = settled(known, item);
      if (!(find_item(mutation.before, item.key) == value)) write_attribute(mutation.object, item.key, value);
    }
    for (const Item& item : dict_items(mutation.before)) {
      if (!find_item(mutation.after, item.key)) write_attribute(mutation.object, item.key, {});
    }
  }

  void write_attribute(BorrowedRef object, BorrowedRef name, BorrowedRef value) {
    if (is_type(object)) {
      plan_.writes.push_back(std::make_unique<TypeAttributeWrite>(object, name, value));
    } else if (is_function(object)) {
      Ref dict = get_attr(object, "__dict__");
      plan_.writes.push_back(std::make_unique<NameWrite>(dict, name, value));
    } else {
      plan_.writes.push_back(std::make_unique<InstanceWrite>(object, name, value));
    }
  }

  const Correspondence& pairs_;
  std::vector<Ref>& donors_;
  Plan& plan_;
  std::unordered_set<BorrowedRef> changed_;  // what new code has changed
};

}  // namespace

void plan_mutations(const std::vector<Mutation>& mutations, const Correspondence& pairs, std::vector<Ref>& donors,
                    Plan& plan) {
  Mutations planner(mutations, pairs, donors, plan);
  for (const Mutation& mutation : mutations) planner.plan(mutation);
}

}  // namespace midflight
