// Registrations: entries that the statements of an updated module have left in containers elsewhere in the program.
//
// What a container held when its own module had been imported is that module's data, and merged.  What has come since
// and refers to something of an updated module was put there by that module's statements, or by the program later.  The
// first kind must be as after a fresh start: entries of statements that are gone, or that ran again without making the
// entry once more, leave; new ones stand where a fresh start has them.  The second kind is state.  They are told apart
// by the number of references from outside that the thing had when its module had been imported (`Baseline::outside`).
#include <algorithm>
#include <deque>
#include <unordered_map>
#include <unordered_set>

#include "cpython/container.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "execute/world.h"
#include "plan/abstract_registries.h"
#include "plan/departures.h"
#include "plan/entry_order.h"
#include "plan/holders.h"

namespace midflight {
namespace {

Ref container_like(BorrowedRef model, const std::vector<Element>& content) {
  if (container_kind(model) == ContainerKind::dict) {
    std::vector<Item> items;
    for (const Element& element : content) items.push_back({element.key, element.value});
    return make_dict_like(model, items);
  }
  std::vector<Ref> values;
  for (const Element& element : content) values.push_back(element.value);
  if (container_kind(model) != ContainerKind::set) return make_like(model, list_of(values));
  return set_of(values);
}

// The elements that a container held: each is taken once.
class Present {
 public:
  explicit Present(const std::vector<Element>& elements) {
    for (const Element& element : elements) ++count_[{element.key.get(), element.value.get()}];
  }
  bool take(const Element& element) {
    auto found = count_.find({element.key.get(), element.value.get()});
    if (found == count_.end() || found->second == 0) return false;
    --found->second;
    return true;
  }

 private:
  std::map<std::pair<PyObject*, PyObject*>, int> count_;
};

// Elements of one container, which outlive this.
class ElementIndex {
 public:
  explicit ElementIndex(const std::vector<Element>& elements) {
    for (const Element& element : elements) {
      by_content_[{element.key.get(), element.value.get()}].push_back(&element);
      if (element.key) by_key_.try_emplace(element.key.get(), &element);
    }
  }
  // Each of several that are the same once, in their order.
  const Element* take(const Element& element) {
    auto found = by_content_.find({element.key.get(), element.value.get()});
    if (found == by_content_.end() || found->second.empty()) return nullptr;
    const Element* first = found->second.front();
    found->second.pop_front();
    return first;
  }
  const Element* at_key_of(const Element& element) const {
    auto found = by_key_.find(element.key.get());
    return found == by_key_.end() ? nullptr : found->second;
  }

 private:
  std::map<std::pair<PyObject*, PyObject*>, std::deque<const Element*>> by_content_;
  std::unordered_map<PyObject*, const Element*> by_key_;
};

class Registrations {
 public:
  explicit Registrations(const PlanInput& input) : input_(input), sources_(input), departures_(input) {
    moved_ = std::any_of(input.staged.modules.begin(), input.staged.modules.end(), [](const auto& module) {
      return module->content_changed && !keeps_order(*module, may_change_others);
    });
  }

  Withdrawals withdrawals() {
    Withdrawals result;
    if (!anything_registered(input_) && !registers_classes(input_)) return result;
    std::vector<Holder> overwritten;
    search(&overwritten);
    for (const Holder& holder : overwritten) {
      if (departures_.is_made_anew(holder)) note_stored(holder, result.stored);
    }
    for (const Holder& holder : holders_) {
      if (holder.abstract) result.observed.push_back(holder.container);
      if (departures_.is_made_anew(holder)) {
        note_stored(holder, result.stored);
        continue;
      }
      if (departures_.is_only_input(holder) || !is_exchangeable(holder.container)) continue;
      std::vector<Element> rest;
      for (const Element& element : holder.elements) {
        if (!departures_.may_leave(holder, element)) rest.push_back(element);
      }
      if (rest.size() < holder.elements.size()) {
        result.entries.push_back({holder.container, container_like(holder.container, rest)});
      }
    }
    return result;
  }

  void run(std::vector<Ref>& donors, Plan& plan) {
    if (!anything_leaves_or_comes()) return;
    donors_ = &donors;
    plan_ = &plan;
    search(nullptr);
    for (const auto& write : plan.writes) {
      if (auto* content = dynamic_cast<ContainerWrite*>(write.get())) planned_[content->target()] = content;
    }
    for (const Mutation& mutation : input_.scratch.mutations) {
      if (mutation.part == Part::content) mutations_[mutation.object] = &mutation;
    }
    for (const Holder& holder : holders_) holder_of_.try_emplace(holder.container, &holder);
    // Inner ones first: what they leave empty may go as well.
    for (std::size_t i = holders_.size(); i-- > 0;) settle(holders_[i], static_cast<int>(i));
  }

 private:
  void search(std::vector<Holder>* overwritten) {
    holders_ = find_holders(input_, sources_, overwritten);
    const std::size_t count = holders_.size();
    if (registers_classes(input_)) search_abstract_registries();
    for (std::size_t i = 0; i < count; ++i) departures_.note(holders_[i]);
  }

  void search_abstract_registries() {
    for (Holder& holder : find_abstract_registries(sources_)) holders_.push_back(std::move(holder));
    for (const auto& [scratch, live] : input_.pairs.live_of) {
      if (!is_type(live) || !is_type(scratch) || !is_python_class(scratch)) continue;
      if (Ref twin = abstract_registry(scratch)) scratch_registry_.emplace(live, std::move(twin));
    }
  }

  // What new code has registered with the class that stands for this one.
  std::vector<Element> scratch_entries(const Holder& holder) const {
    auto found = holder.abstract ? scratch_registry_.find(holder.abstract) : scratch_registry_.end();
    return found == scratch_registry_.end() ? std::vector<Element>() : elements_of(found->second);
  }

  std::vector<Element> content_with_scratch_entries(const Holder& holder) const {
    std::vector<Element> content = final_content(holder);
    std::unordered_set<BorrowedRef> there;
    for (const Element& element : content) there.insert(live(weak_referent(element.value)));
    for (const Element& element : scratch_entries(holder)) {
      Ref referent = weak_referent(element.value);
      if (!referent || !there.insert(live(referent)).second) continue;
      content.push_back({{}, require(PyWeakref_NewRef(live(referent).get(), nullptr)), false, false, false, {}});
    }
    return content;
  }

  // Where it is merged with what new code makes, the value at a key may change as the source does.
  void note_stored(const Holder& holder, StoredValues& stored) {
    for (const Element& element : holder.elements) {
      if (!element.key || !departures_.may_leave(holder, element)) continue;
      stored[holder.container].push_back(element.key);
    }
  }

  bool anything_leaves_or_comes() const {
    if (moved_ || !input_.scratch.mutations.empty()) return true;
    for (const auto& module : input_.staged.modules) {
      if (!module->removed.empty()) return true;
    }
    return std::any_of(input_.slices.begin(), input_.slices.end(),
                       [](const ModuleSlice& slice) { return slice.runs_anything(); });
  }

  BorrowedRef live(BorrowedRef object) const { return live_partner(input_.pairs.live_of, object); }

  // What new code has put into the container, or into the one that stands for it.
  std::unordered_multiset<Digest> made_again(const Holder& holder) const {
    std::unordered_multiset<Digest> made;
    const auto add = [&](const Element& element) { made.insert(digest_of(element)); };
    auto scratch = input_.pairs.scratch_of.find(holder.container);
    if (scratch != input_.pairs.scratch_of.end()) {
      for (const Element& element : elements_of(scratch->second)) add(element);
    }
    for (const Element& element : scratch_entries(holder)) add(element);
    auto mutation = mutations_.find(holder.container);
    if (mutation == mutations_.end()) return made;
    Present present(elements_of(mutation->second->start));
    for (const Element& element : elements_of(mutation->second->after)) {
      if (!present.take(element)) add(element);
    }
    return made;
  }

  Digest digest_of(const Element& element) const {
    Hasher hasher;
    if (element.key) hasher.add(entry_digest(input_.pairs, element.key));
    hasher.add(entry_digest(input_.pairs, element.value));
    return hasher.digest();
  }

  // New code made another one, and nothing says that the two correspond: it is part of a value that stays or goes as a
  // whole, such as the object of a library.
  bool is_of_value(const Holder& holder) const {
    if (holder.abstract || corresponds(holder) || !departures_.is_made_anew(holder)) return false;
    return holder.parent < 0 || !corresponds(holders_[static_cast<std::size_t>(holder.parent)]);
  }
  bool corresponds(const Holder& holder) const {
    return input_.pairs.scratch_of.contains(holder.container) || planned_.contains(holder.container) ||
           mutations_.contains(holder.container);
  }

  void settle(Holder& holder, int index) {
    if (is_of_value(holder)) return;
    auto mutation = mutations_.find(holder.container);
    const bool mutated = mutation != mutations_.end();
    Present start(mutated ? elements_of(mutation->second->start) : holder.elements);
    ElementIndex known(holder.elements);
    const std::unordered_set<BorrowedRef> withdrawn = withdrawn_keys(holder, mutated ? mutation->second : nullptr);
    std::unordered_multiset<Digest> made = made_again(holder);
    std::vector<OrderedEntry> entries;
    bool left = false, fresh = false;
    for (Element& element : holder.abstract ? content_with_scratch_entries(holder) : final_content(holder)) {
      bool there = start.take(element);
      if (!there && mutated) there = yields_to_later(known.at_key_of(element), element);
      const Element* own = known.take(element);
      if (there && own != nullptr && leaves(holder, *own, index, made)) {
        report(holder, *own);
        left = true;
        continue;
      }
      OrderedEntry entry;
      // A dict keeps the place of a key, unless it was withdrawn.
      entry.fresh = !there && (known.at_key_of(element) == nullptr || withdrawn.contains(element.key));
      fresh |= entry.fresh;
      entry.position = position_of(holder, element, own, !there);
      entry.element = std::move(element);
      entries.push_back(std::move(entry));
    }
    for (const OrderedEntry& entry : entries) note_first(entry.position, first_position_[holder.container]);
    if (mutated) left |= report_withdrawn(holder, *mutation->second, entries);
    plan_->abstract_registered |= holder.abstract && (left || fresh || mutated);
    if (!left && (!fresh || (!mutated && !holder.abstract))) return follow_order(holder);
    if (left && entries.empty()) emptied_.emplace(holder.container, holder.parent);
    store(holder, entries_in_order(entries, live_order(holder, mutated ? mutation->second : nullptr)));
  }

  // A statement that comes later in a fresh start has given the key its value already (`known`): `element` becomes
  // that.
  bool yields_to_later(const Element* known, Element& element) const {
    if (known == nullptr || !known->source || !known->source->position) return false;
    const EntrySource& later = *known->source;
    std::optional<EntrySource> own = sources_.find(element.value);
    if (!own || !own->position || later.fate != Fate::untouched || !(*own->position < *later.position)) return false;
    element.value = known->value;
    return true;
  }

  static std::unordered_set<BorrowedRef> withdrawn_keys(const Holder& holder, const Mutation* mutation) {
    std::unordered_set<BorrowedRef> keys;
    if (mutation == nullptr || container_kind(holder.container) != ContainerKind::dict) return keys;
    for (const Element& element : holder.elements) keys.insert(element.key);
    for (const Element& element : elements_of(mutation->start)) keys.erase(element.key);
    return keys;
  }

  // Withdrawn entries that have not come again.
  bool report_withdrawn(const Holder& holder, const Mutation& mutation, const std::vector<OrderedEntry>& entries) {
    Present start(elements_of(mutation.start));
    std::vector<Element> now;
    for (const OrderedEntry& entry : entries) now.push_back(entry.element);
    Present there(now);
    const ElementIndex index(now);
    bool any = false;
    for (const Element& element : holder.elements) {
      if (start.take(element) || there.take(element)) continue;
      any = true;
      if (index.at_key_of(element) == nullptr) report(holder, element);
    }
    return any;
  }

  // The entries that stood there before, for the order that the container keeps.
  std::vector<OrderedEntry> live_order(const Holder& holder, const Mutation* mutation) {
    Present start(mutation != nullptr ? elements_of(mutation->start) : holder.elements);
    std::vector<OrderedEntry> result;
    for (const Element& element : holder.elements) {
      OrderedEntry entry;
      entry.element = element;
      entry.fresh = !start.take(element);
      entry.position = live_position_of(element);
      result.push_back(std::move(entry));
    }
    return result;
  }

  // Where others stand between them, such as plain values, nobody knows how these belong together.
  static bool is_one_stretch(const std::vector<OrderedEntry>& entries) {
    const auto placed = [](const OrderedEntry& entry) { return entry.position.has_value(); };
    const auto first = std::find_if(entries.begin(), entries.end(), placed);
    return std::is_partitioned(first, entries.end(), placed);
  }

  // Statements that stand in another order have entered what they did; nothing has to run for that.
  void follow_order(const Holder& holder) {
    if (!moved_ || holder.abstract || planned_.contains(holder.container)) return;
    if (mutations_.contains(holder.container) || container_kind(holder.container) == ContainerKind::set) return;
    std::vector<OrderedEntry> live, next;
    for (const Element& element : holder.elements) {
      OrderedEntry entry;
      entry.element = element;
      const bool placed = element.source && departures_.is_placed_by_statement(*element.source, holder);
      if (placed) entry.position = element.source->live_position;
      live.push_back(entry);
      if (placed) entry.position = element.source->position;
      next.push_back(std::move(entry));
    }
    const bool followed = is_one_stretch(live);
    const std::vector<OrderedEntry> ordered = entries_in_order(std::move(next), live);
    const bool same = std::equal(ordered.begin(), ordered.end(), live.begin(), [](const auto& a, const auto& b) {
      return a.element.key == b.element.key && a.element.value == b.element.value;
    });
    if (same) return;
    if (followed) store(holder, ordered);
    plan_->entries.push_back(
        {followed ? "changed" : "kept", "data", holder.record != nullptr ? holder.record->name : "", holder.name,
         followed ? "what fills it stands in another order"
                  : "what fills it stands in another order, and others have entered values between",
         0});
  }

  using Position = EntrySource::Position;

  std::optional<Position> position_of(const Holder& holder, const Element& element, const Element* own, bool fresh) {
    if (!fresh && own != nullptr && own->source) return own->source->position;
    if (std::optional<EntrySource> source = sources_.find(element.value)) return source->position;
    if (fresh) {
      std::optional<EntrySource> source =
          sources_.take_literal({holder.container, holder.name, holder.record}, element.key, element.value, true);
      if (source) return source->position;
    }
    if (std::optional<EntrySource> source = element.key ? sources_.find(element.key) : std::nullopt) {
      return source->position;
    }
    auto known = first_position_.find(element.value);
    if (known != first_position_.end()) return known->second;
    if (!is_built_in_container(element.value)) return {};
    std::optional<Position> first;
    for (const Element& inner : content_of(element.value)) {
      std::optional<EntrySource> source = sources_.find(inner.value);
      if (source) note_first(source->position, first);
    }
    return first;
  }

  static void note_first(const std::optional<Position>& position, std::optional<Position>& first) {
    if (position && (!first || *position < *first)) first = position;
  }

  // A container stands where its first entry does.
  std::optional<Position> live_position_of(const Element& element) const {
    if (element.source) return element.source->live_position;
    if (element.in_base || !is_built_in_container(element.value)) return {};
    auto holder = holder_of_.find(element.value);
    std::optional<Position> first;
    if (holder == holder_of_.end()) return first;
    for (const Element& inner : holder->second->elements) {
      if (inner.source) note_first(inner.source->live_position, first);
    }
    return first;
  }

  bool leaves(const Holder& holder, const Element& own, int index, std::unordered_multiset<Digest>& made) {
    if (auto inner = emptied_.find(own.value); inner != emptied_.end() && inner->second == index) return true;
    if (own.overwritten || !departures_.may_leave(holder, own)) return false;
    auto again = made.find(digest_of(own));
    if (again == made.end()) return true;
    made.erase(again);
    return false;
  }

  // What the container holds according to the plan so far.
  std::vector<Element> content_of(BorrowedRef container) const {
    auto planned = planned_.find(container);
    return elements_of(planned == planned_.end() ? container : planned->second->donor());
  }
  std::vector<Element> final_content(const Holder& holder) const {
    return planned_.contains(holder.container) ? content_of(holder.container) : holder.elements;
  }

  void store(const Holder& holder, const std::vector<OrderedEntry>& entries) {
    std::vector<Element> content;
    for (const OrderedEntry& entry : entries) content.push_back(entry.element);
    Ref donor = container_like(holder.container, content);
    donors_->push_back(donor);
    auto planned = planned_.find(holder.container);
    if (planned != planned_.end()) return planned->second->replace_donor(donor);
    auto write = std::make_unique<ContainerWrite>(holder.container, donor);
    planned_[holder.container] = write.get();
    plan_->writes.push_back(std::move(write));
  }

  void report(const Holder& holder, const Element& element) {
    std::string name = holder.name;
    if (element.key && is_str(element.key)) name += "['" + to_text(element.key) + "']";
    std::string reason = "what it held is gone";
    if (element.source && element.source->literal) {
      reason = "the statement that registered it " +
               std::string(element.source->fate == Fate::gone ? "is gone" : "no longer does");
    } else if (std::optional<EntrySource> source = sources_.find(element.value)) {
      reason = source->name +
               (source->fate == Fate::gone ? ", which registered it, is gone" : " is no longer registered here");
    }
    const std::string module = holder.record != nullptr ? holder.record->name : "";
    plan_->entries.push_back({"removed", "entry", module, name, reason, 0});
  }

  const PlanInput& input_;
  bool moved_ = false;
  EntrySources sources_;
  Departures departures_;  // asked for holders_
  std::vector<Ref>* donors_ = nullptr;
  Plan* plan_ = nullptr;
  std::vector<Holder> holders_;
  std::unordered_map<BorrowedRef, ContainerWrite*> planned_;
  std::unordered_map<BorrowedRef, const Mutation*> mutations_;
  std::unordered_map<BorrowedRef, Ref> scratch_registry_;     // of scratch classes, by the live one
  std::unordered_map<BorrowedRef, const Holder*> holder_of_;  // by container
  std::unordered_map<BorrowedRef, int> emptied_;  // containers that everything has left, and what they are entries of
  std::unordered_map<BorrowedRef, std::optional<Position>> first_position_;  // of entries, by container
};

}  // namespace

Withdrawals find_withdrawals(const PlanInput& input) { return Registrations(input).withdrawals(); }

void plan_registrations(const PlanInput& input, std::vector<Ref>& donors, Plan& plan) {
  Registrations(input).run(donors, plan);
}

}  // namespace midflight
