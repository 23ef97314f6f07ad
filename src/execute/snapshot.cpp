#include "execute/snapshot.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "baseline/definitions.h"
#include "cpython/container.h"
#include "cpython/objects.h"

namespace midflight {

Snapshot::Snapshot(const std::vector<ModuleRecord*>& modules, std::size_t limit) {
  std::vector<BorrowedRef> dicts;
  std::unordered_set<std::string> names;
  for (const ModuleRecord* record : modules) {
    dicts.push_back(record->namespace_dict());
    names.insert(record->name);
  }
  const Definitions found = find_definitions_of_all(dicts, std::move(names), limit);
  for (const auto& [object, times] : found.seen) add(object);
  for (BorrowedRef dict : dicts) {
    if (!found.seen.contains(dict)) add(dict);
  }
}

void Snapshot::add(BorrowedRef object) {
  for (const Part part : {Part::content, Part::attributes}) {
    if (has_part(object, part)) entries_.push_back({Ref::borrow(object), part, look_at(object, part), {}});
  }
}

void Snapshot::withdraw(const Withdrawals& withdrawals) {
  for (const Ref& container : withdrawals.observed) add(container);
  std::unordered_map<BorrowedRef, const Withdrawal*> by_container;
  for (const Withdrawal& withdrawal : withdrawals.entries) by_container.emplace(withdrawal.container, &withdrawal);
  for (Entry& entry : entries_) {
    auto found = by_container.find(entry.object);
    if (entry.part != Part::content || found == by_container.end() || !is_exchangeable(entry.object)) continue;
    entry.start = look_at(found->second->rest, Part::content);
    exchange_contents(entry.object, found->second->rest);
  }
}

std::vector<Mutation> Snapshot::changes() const {
  // Nobody else could write while this thread alone has run.
  std::optional<PossibleWrites::Reached> reached;
  if (other_threads_.have_run()) {
    std::unordered_multimap<BorrowedRef, BorrowedRef> earlier;
    for (const Entry& entry : entries_) earlier.emplace(entry.object, entry.look);
    reached = code_.find(earlier);
  }
  std::vector<Mutation> mutations;
  for (const Entry& entry : entries_) {
    if (reached && !entry.start && !reached->contains(entry.object)) continue;
    Ref start = entry.start ? entry.start : entry.look;
    Mutation mutation{entry.object, entry.part, entry.look, look_at(entry.object, entry.part), start};
    // What was withdrawn and has come again tells that it is still registered.
    if (!entry.start && same_look(mutation.before, mutation.after)) continue;
    if (reached && entry.start) {
      // What others have put there meanwhile was there before, for all that the plan makes of it.
      Mutation since{entry.object, entry.part, entry.start, mutation.after, entry.start};
      Ref others = without_made(since, [&](BorrowedRef value) { return reached->has_made(value); });
      mutation.before = with_additions(entry.look, entry.start, others);
      mutation.start = std::move(others);
    } else if (reached) {
      mutation.before = without_made(mutation, [&](BorrowedRef value) { return reached->has_made(value); });
      mutation.start = mutation.before;
      if (same_look(mutation.before, mutation.after)) continue;
    }
    mutations.push_back(std::move(mutation));
  }
  return mutations;
}

std::vector<Mutation> Snapshot::restore() const {
  std::vector<Mutation> mutations = changes();
  take_back(mutations);
  return mutations;
}

}  // namespace midflight
