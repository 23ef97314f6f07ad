// Registrations: entries that the statements of an updated module have left in containers elsewhere in the program.
//
// What a container held when its own module had been imported is that module's data, and merged.  What has come since
// and refers to something of an updated module was put there by that module's statements, or by the program later.  The
// first kind must be as after a fresh start: entries of statements that are gone, or that ran again without making the
// entry once more, leave; new ones stand where a fresh start has them.  The second kind is state.  They are told apart
// by the number of references from outside that the thing had when its module had been imported (`Baseline::outside`).
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "baseline/definitions.h"
#include "baseline/native.h"
#include "cpython/container.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "execute/world.h"
#include "plan/entry_source.h"

namespace midflight {
namespace {

constexpr std::size_t kLimit = 1'000'000;  // objects that are looked at

struct Element {
  Ref key, value;  // of a dict; other containers have the value only
  bool in_base = true;
  std::optional<EntrySource> source;
};

// A container of the program with entries that have come since its module was imported.
struct Holder {
  Ref container;
  const ModuleRecord* record = nullptr;
  std::string name;  // where it is, in words
  int parent = -1;   // the holder that it is an entry of, if that entry has come since
  std::vector<Element> elements;
};

const Shape* child_of(const Shape* base, Shape::Kind kind, const Digest& key) {
  if (base == nullptr || base->kind == Shape::Kind::unknown || base->kind == Shape::Kind::opaque) return nullptr;
  return base->kind == kind ? base->child(key) : &kAbsentShape;
}

std::vector<Element> elements_of(BorrowedRef container) {
  std::vector<Element> elements;
  switch (container_kind(container)) {
    case ContainerKind::dict:
      for (const Item& item : dict_items(container)) elements.push_back({item.key, item.value, true, {}});
      break;
    case ContainerKind::set:
      for (const Ref& item : set_items(container)) elements.push_back({{}, item, true, {}});
      break;
    case ContainerKind::list:
      for (const Ref& item : sequence_items(container)) elements.push_back({{}, item, true, {}});
      break;
    case ContainerKind::deque:
      for (const Ref& item : deque_items(container)) elements.push_back({{}, item, true, {}});
      break;
    default:
      break;
  }
  return elements;
}

// Finds the holders, each once, by the module that made it.
class HolderSearch {
 public:
  HolderSearch(const PlanInput& input, const EntrySources& sources) : input_(input), sources_(sources) {}

  std::vector<Holder> run() {
    // First by names whose base is known: there the container was made.
    for (const bool known : {true, false}) {
      for (const ModuleRecord* record : input_.in_scope) walk_module(*record, known);
    }
    return std::move(holders_);
  }

 private:
  void walk_module(const ModuleRecord& record, bool known) {
    record_ = &record;
    for (const Item& item : dict_items(record.namespace_dict())) {
      if (!is_str(item.key)) continue;
      const std::string name = to_text(item.key);
      const Shape* base = record.base.known ? record.base.name(name) : nullptr;
      const bool has_base = base != nullptr && base->kind != Shape::Kind::absent;
      if (has_base == known && !name.starts_with("__")) walk(item.value, base, name, -1);
    }
  }

  void walk(BorrowedRef object, const Shape* base, const std::string& name, int parent) {
    constexpr int kMaxDepth = 50;
    if (!object || !PyObject_IS_GC(object.get()) || PyModule_Check(object.get()) || depth_ > kMaxDepth) return;
    if (seen_.size() > kLimit || !seen_.insert(object).second) return;
    ++depth_;
    if (is_function(object)) {
      walk_function(object, name);
    } else if (is_type(object)) {
      walk_class(object, name);
    } else if (is_built_in_container(object)) {
      walk_container(object, base, name, parent);
    } else if (PyTuple_Check(object.get())) {
      for (const Ref& item : sequence_items(object)) walk(item, base == nullptr ? nullptr : &kAbsentShape, name, -1);
    } else if (is_python_class(reinterpret_cast<PyObject*>(object.type()))) {
      for (const Item& item : instance_attributes(object)) {
        walk(item.value, child_of(base, Shape::Kind::attributes, Shaper().key_digest(item.key)),
             name + "." + to_text(item.key), -1);
      }
    }
    --depth_;
  }

  void walk_function(BorrowedRef function, const std::string& name) {
    const FunctionShape* base = record_->base.function(function);
    if (BorrowedRef closure = closure_of(function)) {
      std::vector<Ref> names = sequence_items(free_variables(code_of(function))), cells = sequence_items(closure);
      for (std::size_t i = 0; i < cells.size() && i < names.size(); ++i) {
        walk(cell_content(cells[i]), find_shape(base == nullptr ? nullptr : &base->cells, to_text(names[i])),
             name + ".<" + to_text(names[i]) + ">", -1);
      }
    }
    if (BorrowedRef dict = dict_of_function(function)) {
      for (const Item& item : dict_items(dict)) {
        if (!is_str(item.key)) continue;
        walk(item.value, find_shape(base == nullptr ? nullptr : &base->attributes, to_text(item.key)),
             name + "." + to_text(item.key), -1);
      }
    }
  }

  void walk_class(BorrowedRef type, const std::string& name) {
    if (!is_python_class(type)) return;
    Ref module = find_item(own_dict(type), "__module__");
    if (!module || !is_str(module) || to_text(module) != record_->name) return;
    const NamedShapes* base = record_->base.members(type);
    for (const Item& item : dict_items(own_dict(type))) {
      if (!is_str(item.key) || (to_text(item.key).starts_with("__") && to_text(item.key).ends_with("__"))) continue;
      walk(item.value, find_shape(base, to_text(item.key)), name + "." + to_text(item.key), -1);
    }
  }

  void walk_container(BorrowedRef container, const Shape* base, const std::string& name, int parent) {
    Holder holder{Ref::borrow(container), record_, name, parent, elements_of(container)};
    std::unordered_map<const void*, const Shape*> known;
    if (base != nullptr) {
      for (const Shape::Child& child : base->children()) known.try_emplace(child.shape.address, &child.shape);
    }
    bool any = false;
    for (Element& element : holder.elements) {
      element.in_base = base == nullptr || base->kind == Shape::Kind::unknown || known.contains(element.value.get());
      if (element.in_base && !may_be_entry(element.value)) continue;
      element.source = sources_.find(element.value);
      if (!element.source && element.key) element.source = sources_.find(element.key);
      any |= element.source.has_value();
    }
    const std::vector<Element> elements = holder.elements;
    const int index = any || has_containers(elements) ? static_cast<int>(holders_.size()) : -1;
    if (index >= 0) holders_.push_back(std::move(holder));
    for (const Element& element : elements) {
      auto in_base = known.find(element.value.get());
      const Shape* child = in_base == known.end() ? nullptr : in_base->second;
      walk(element.value, element.in_base ? child : &kAbsentShape, name, element.in_base ? -1 : index);
    }
  }

  // The base of a container that an update has made anew has the entries of other modules in it.
  static bool may_be_entry(BorrowedRef value) {
    return is_function(value) || PyMethod_Check(value.get()) || PyTuple_CheckExact(value.get());
  }

  static bool has_containers(const std::vector<Element>& elements) {
    return std::any_of(elements.begin(), elements.end(),
                       [](const Element& element) { return !element.in_base && is_built_in_container(element.value); });
  }

  const PlanInput& input_;
  const EntrySources& sources_;
  const ModuleRecord* record_ = nullptr;
  int depth_ = 0;
  std::unordered_set<BorrowedRef> seen_;
  std::vector<Holder> holders_;
};

class Registrations {
 public:
  Registrations(const PlanInput& input, std::vector<Ref>& donors, Plan& plan)
      : input_(input), donors_(donors), plan_(plan), sources_(input) {}

  void run() {
    if (!anything_leaves_or_comes()) return;
    holders_ = HolderSearch(input_, sources_).run();
    for (const auto& write : plan_.writes) {
      if (auto* content = dynamic_cast<ContainerWrite*>(write.get())) planned_[content->target()] = content;
    }
    for (const Mutation& mutation : input_.scratch.mutations) {
      if (mutation.part == Part::content) mutations_[mutation.object] = &mutation;
    }
    count_holders();
    // Inner ones first: what they leave empty may go as well.
    for (std::size_t i = holders_.size(); i-- > 0;) settle(holders_[i], static_cast<int>(i));
  }

 private:
  bool anything_leaves_or_comes() const {
    if (!input_.scratch.mutations.empty()) return true;
    for (const auto& module : input_.staged.modules) {
      if (!module->removed.empty()) return true;
    }
    return std::any_of(input_.slices.begin(), input_.slices.end(),
                       [](const ModuleSlice& slice) { return slice.runs_anything(); });
  }

  void count_holders() {
    for (const Holder& holder : holders_) {
      for (const Element& element : holder.elements) {
        if (element.source) ++holder_count_[element.source->object];
      }
    }
  }

  BorrowedRef live(BorrowedRef object) const { return live_partner(input_.pairs.live_of, object); }

  // Whether a statement that made entries is gone or ran again: not so if one that stays as it is names the object.
  bool may_leave(const EntrySource& source, const Holder& holder) {
    if (source.staged == nullptr || !source.staged->live || !source.staged->record->base.known) return false;
    if (source.fate == Fate::untouched && !arguments().contains({source.staged, source.name})) return false;
    if (kept_readers().contains({source.staged, source.name}) || registers_itself(source, holder)) return false;
    if (is_type(source.object)) return true;
    const auto& outside = source.staged->record->base.outside;
    auto known = outside.find(source.object.get());
    return known != outside.end() && holder_count_[source.object] <= known->second;
  }

  // Whether the definition's own statement, which has not run, puts things into the container, as decorators do.
  bool registers_itself(const EntrySource& source, const Holder& holder) const {
    if (source.fate != Fate::untouched || !source.placed) return false;
    const Statement& statement = source.staged->next->statements[static_cast<std::size_t>(source.position.second)];
    const std::set<ModuleName>& mutated = input_.world.reach(source.staged, statement).mutated;
    const auto root = [](const std::string& name) { return name.substr(0, name.find('.')); };
    return std::any_of(mutated.begin(), mutated.end(), [&](const ModuleName& place) {
      return place.first != nullptr && place.first->record == holder.record && root(place.second) == root(holder.name);
    });
  }

  using Places = std::set<ModuleName>;

  // Names that statements which are gone or ran again have used, besides the ones they bind.
  const Places& arguments() {
    if (arguments_) return *arguments_;
    arguments_.emplace();
    for (const ModuleSlice& slice : input_.slices) {
      if (!slice.staged->live) continue;
      const std::vector<Statement>& old = slice.staged->live->statements;
      const auto add = [&](int index) {
        for (const std::string& name : old[static_cast<std::size_t>(index)]->run.reads) {
          arguments_->insert({slice.staged, name});
        }
      };
      for (int index : slice.staged->removed) add(index);
      for (std::size_t i = 0; i < slice.run.size(); ++i) {
        if (slice.run[i] && slice.staged->partner[i] >= 0) add(slice.staged->partner[i]);
      }
    }
    return *arguments_;
  }

  // Names that statements which do not run use, in their own text or through what they call.
  const Places& kept_readers() {
    if (kept_readers_) return *kept_readers_;
    kept_readers_.emplace();
    for (const ModuleSlice& slice : input_.slices) {
      for (std::size_t i = 0; i < slice.run.size(); ++i) {
        const Statement& statement = slice.staged->next->statements[i];
        if (slice.run[i] || statement.kind == StatementKind::import) continue;
        const World::Reach& reach = input_.world.reach(slice.staged, statement);
        for (const ModuleName& place : reach.read) {
          if (!statement->run.binds.contains(place.second)) kept_readers_->insert(place);
        }
      }
    }
    return *kept_readers_;
  }

  // What new code has put into the container, or into the one that stands for it.
  std::unordered_multiset<Digest> made_again(const Holder& holder) const {
    std::unordered_multiset<Digest> made;
    const auto add = [&](const Element& element) { made.insert(entry_digest(input_.pairs, element.value)); };
    auto scratch = input_.pairs.scratch_of.find(holder.container);
    if (scratch != input_.pairs.scratch_of.end()) {
      for (const Element& element : elements_of(scratch->second)) add(element);
    }
    auto mutation = mutations_.find(holder.container);
    if (mutation == mutations_.end()) return made;
    std::unordered_map<BorrowedRef, int> before;
    const bool dict = PyDict_Check(mutation->second->before.get());
    for (const Element& element : elements_of(mutation->second->before)) ++before[element.value];
    for (const Element& element : elements_of(mutation->second->after)) {
      if (!dict && before[element.value]-- > 0) continue;
      if (dict && find_before(*mutation->second, element) == element.value) continue;
      add(element);
    }
    return made;
  }

  static Ref find_before(const Mutation& mutation, const Element& element) {
    return is_str(element.key) ? find_item(mutation.before, element.key) : Ref();
  }

  void settle(Holder& holder, int index) {
    std::vector<Element> content = final_content(holder);
    std::unordered_multiset<Digest> made = made_again(holder);
    std::unordered_multimap<BorrowedRef, const Element*> before;
    for (const Element& element : holder.elements) before.emplace(element.value, &element);
    std::vector<Element> kept, fresh;
    bool left = false;
    for (Element& element : content) {
      const bool is_new = !before.contains(live(element.value));
      if (!is_new && leaves(element, before, holder, index, made)) {
        report(holder, element);
        left = true;
        continue;
      }
      (is_new ? fresh : kept).push_back(std::move(element));
    }
    if (!left && (fresh.empty() || !mutations_.contains(holder.container))) return;
    if (left && kept.empty() && fresh.empty()) emptied_.emplace(holder.container, holder.parent);
    for (Element& element : fresh) place(kept, std::move(element));
    store(holder, kept);
  }

  bool leaves(const Element& element, const std::unordered_multimap<BorrowedRef, const Element*>& before,
              const Holder& holder, int index, std::unordered_multiset<Digest>& made) {
    const Element* own = nullptr;
    for (auto [known, end] = before.equal_range(element.value); known != end; ++known) {
      if (known->second->key == element.key) own = known->second;
    }
    if (own == nullptr) return false;
    if (auto inner = emptied_.find(element.value); inner != emptied_.end() && inner->second == index) return true;
    if (!own->source || !may_leave(*own->source, holder)) return false;
    if (own->in_base && is_type(own->source->object)) return false;
    auto again = made.find(entry_digest(input_.pairs, element.value));
    if (again == made.end()) return true;
    made.erase(again);
    return false;
  }

  // What the container holds according to the plan so far.
  std::vector<Element> final_content(const Holder& holder) const {
    auto planned = planned_.find(holder.container);
    return planned == planned_.end() ? holder.elements : elements_of(planned->second->donor());
  }

  // Behind the last entry that a fresh start makes earlier.
  void place(std::vector<Element>& content, Element element) const {
    const auto position = [&](const Element& entry) {
      std::optional<EntrySource> source = sources_.find(entry.value);
      if (!source && entry.key) source = sources_.find(entry.key);
      return source && source->placed ? std::optional(source->position) : std::nullopt;
    };
    const auto own = position(element);
    std::size_t at = content.size();
    bool found = false;
    for (std::size_t i = content.size(); own && i-- > 0 && !found;) {
      const auto other = position(content[i]);
      if (!other) continue;
      if (*other <= *own) {
        at = i + 1;
        found = true;
      } else {
        at = i;
      }
    }
    content.insert(content.begin() + static_cast<std::ptrdiff_t>(at), std::move(element));
  }

  void store(const Holder& holder, const std::vector<Element>& content) {
    Ref donor;
    switch (container_kind(holder.container)) {
      case ContainerKind::dict: {
        std::vector<Item> items;
        for (const Element& element : content) items.push_back({element.key, element.value});
        donor = make_dict_like(holder.container, items);
        break;
      }
      case ContainerKind::set:
        donor = require(PySet_New(nullptr));
        for (const Element& element : content) require(PySet_Add(donor.get(), element.value.get()));
        break;
      default: {
        std::vector<Ref> values;
        for (const Element& element : content) values.push_back(element.value);
        donor = make_like(holder.container, list_of(values));
      }
    }
    donors_.push_back(donor);
    auto planned = planned_.find(holder.container);
    if (planned != planned_.end()) return planned->second->replace_donor(donor);
    plan_.writes.push_back(std::make_unique<ContainerWrite>(holder.container, donor));
  }

  void report(const Holder& holder, const Element& element) {
    std::string name = holder.name;
    if (element.key && is_str(element.key)) name += "['" + to_text(element.key) + "']";
    std::string reason = "what it held is gone";
    if (std::optional<EntrySource> source = sources_.find(element.value)) {
      reason = source->name +
               (source->fate == Fate::gone ? ", which registered it, is gone" : " is no longer registered here");
    }
    plan_.entries.push_back({"removed", "entry", holder.record->name, name, reason, 0});
  }

  const PlanInput& input_;
  std::vector<Ref>& donors_;
  Plan& plan_;
  EntrySources sources_;
  std::vector<Holder> holders_;
  std::unordered_map<BorrowedRef, ContainerWrite*> planned_;
  std::unordered_map<BorrowedRef, const Mutation*> mutations_;
  std::unordered_map<BorrowedRef, long> holder_count_;
  std::unordered_map<BorrowedRef, int> emptied_;  // containers that everything has left, and what they are entries of
  std::optional<Places> arguments_, kept_readers_;
};

}  // namespace

void plan_registrations(const PlanInput& input, std::vector<Ref>& donors, Plan& plan) {
  Registrations(input, donors, plan).run();
}

}  // namespace midflight
