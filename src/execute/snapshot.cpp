#include "execute/snapshot.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "baseline/definitions.h"
#include "cpython/objects.h"

namespace midflight {

Snapshot::Snapshot(const std::vector<ModuleRecord*>& modules, std::size_t limit) {
  std::unordered_set<BorrowedRef> seen;
  for (const ModuleRecord* record : modules) {
    if (seen.size() > limit) break;
    Definitions found = find_definitions(record->namespace_dict(), make_str(record->name), limit);
    for (const auto& [object, times] : found.seen) {
      if (seen.insert(object).second) add(object);
    }
    add(record->namespace_dict());
  }
}

void Snapshot::add(BorrowedRef object) {
  for (const Part part : {Part::content, Part::attributes}) {
    if (has_part(object, part)) entries_.push_back({Ref::borrow(object), part, look_at(object, part)});
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
    if (reached && !reached->contains(entry.object)) continue;
    Mutation mutation{entry.object, entry.part, entry.look, look_at(entry.object, entry.part)};
    if (same_look(mutation.before, mutation.after)) continue;
    if (reached) {
      mutation.before = without_made(mutation, [&](BorrowedRef value) { return reached->has_made(value); });
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
