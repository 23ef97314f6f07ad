#include "execute/moved.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>
#include <utility>

#include "base/dotted.h"
#include "baseline/native.h"
#include "cpython/container.h"
#include "cpython/function.h"
#include "cpython/gil.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "execute/slice.h"

namespace midflight {
namespace {

// A statement that binds a name or fills its object.
struct Maker {
  std::size_t statement = 0;
  Digest identity;      // imports of one object are one
  bool starts = false;  // whatever the name stood for before, it does no more
};

bool is_unchangeable(BorrowedRef value) {
  Hasher hasher;
  const bool is_empty = PyTuple_CheckExact(value.get()) && PyTuple_GET_SIZE(value.get()) == 0;
  return PyModule_Check(value.get()) || is_empty || is_bare(value) || is_enum_member(value) || add_atom(hasher, value);
}

// A global name of the module, and what the running version has made of it.
struct Subject {
  std::string name;
  Ref value;                         // empty: nothing
  bool changes = false;              // something may change the object
  Names names;                       // that the object has in the module, where it may change
  ModuleName place = {nullptr, {}};  // where it is bound
};

class Moves {
 public:
  Moves(const World& world, const StagedModule& module) : world_(world), module_(module) {}

  std::vector<OrderChange> find() {
    find_moved();
    for (const std::string& name : names_in_question()) compare(subject(name));
    return std::move(changes_);
  }

 private:
  const std::vector<Statement>& statements() const { return module_.next->statements; }

  bool stays(std::size_t i) const {
    const bool runs_alike = module_.verdicts[i] == Verdict::same || module_.verdicts[i] == Verdict::body;
    const Statement& statement = statements()[i];
    return runs_alike && module_.partner[i] >= 0 && !is_skipped(module_, statement) &&
           statement.kind != StatementKind::main_guard;
  }

  // Those that stand behind another one now, or before another one, than they did.
  void find_moved() {
    moved_.assign(statements().size(), false);
    int last = -1, first = std::numeric_limits<int>::max();
    for (std::size_t i = 0; i < moved_.size(); ++i) {
      if (!stays(i)) continue;
      moved_[i] = module_.partner[i] < last;
      last = std::max(last, module_.partner[i]);
    }
    for (std::size_t i = moved_.size(); i-- > 0;) {
      if (!stays(i)) continue;
      if (module_.partner[i] > first) moved_[i] = true;
      first = std::min(first, module_.partner[i]);
    }
  }

  Names names_in_question() {
    Names names;
    std::set<const std::set<ModuleName>*> seen;
    for (std::size_t i = 0; i < moved_.size(); ++i) {
      if (!moved_[i]) continue;
      yield_gil();
      const Statement& statement = statements()[i];
      const Names& binds = world_.binds(&module_, i);
      names.insert(binds.begin(), binds.end());
      names.insert(statement->deletes.begin(), statement->deletes.end());
      for (const std::string& name : statement->run.reads) {
        if (!names.contains(name) && fills(i, subject(name))) names.insert(name);
      }
      for (const std::set<ModuleName>* layer : world_.reach(&module_, statement).mutated.layers()) {
        if (!seen.insert(layer).second) continue;
        for (auto place = layer->lower_bound({&module_, ""}); place != layer->end() && place->first == &module_;
             ++place) {
          if (!names.contains(place->second) && fills(i, subject(place->second))) names.insert(place->second);
        }
      }
    }
    return names;
  }

  const Subject& subject(const std::string& name) {
    const auto [known, fresh] = subjects_.try_emplace(name);
    Subject& result = known->second;
    if (!fresh) return result;
    result.name = name;
    result.value = find_item(module_.record->namespace_dict(), name.c_str());
    result.changes = result.value && !is_unchangeable(result.value);
    result.place = world_.resolve(&module_, name);
    result.place.second = root_of(result.place.second);
    if (aliases_.empty()) {
      for (const Item& item : dict_items(module_.record->namespace_dict())) {
        if (is_str(item.key)) aliases_[item.value].insert(to_text(item.key));
      }
    }
    result.names = result.changes ? aliases_[result.value] : Names{name};
    return result;
  }

  // Whether the statement may change the object that the name stands for.
  bool fills(std::size_t i, const Subject& subject) const {
    if (!subject.changes) return false;
    const Statement& statement = statements()[i];
    const Reach& reach = world_.reach(&module_, statement);
    if (is_function(subject.value) || is_type(subject.value)) {
      // What is given to a call is not changed by that, as a rule.
      const Names &mutates = statement->run.mutates, &stores = statement->run.stores;
      const auto part = mutates.lower_bound(subject.name + ".");
      const bool has_part = part != mutates.end() && part->starts_with(subject.name + ".");
      return has_part || stores.contains(subject.name) ||
             (!mutates.contains(subject.name) && reach.filled.contains(subject.place));
    }
    return (subject.place.first != nullptr && reach.mutated.contains(subject.place)) ||
           (subject.names.size() > 1 &&
            std::any_of(subject.names.begin(), subject.names.end(),
                        [&](const std::string& other) { return reach.mutated.contains({&module_, other}); }));
  }

  // What an import binds is known by the object, wherever that comes from.
  Digest identity_of(std::size_t i, const std::string& name) const {
    const Statement& statement = statements()[i];
    Hasher hasher;
    // Two of one text may still do different things.
    if (statement.kind == StatementKind::import) {
      hasher.add_pointer(imported_by(statement, name).get());
    } else {
      hasher.add(static_cast<std::uint64_t>(module_.partner[i]));
    }
    return hasher.digest();
  }

  Ref imported_by(const Statement& statement, const std::string& name) const {
    Ref found;
    for (const ImportBinding& import : statement->imports) {
      if (import.local != name && import.attribute != "*") continue;
      if (Ref value = live_import(module_, import, name)) found = std::move(value);
    }
    return found;
  }

  std::vector<Maker> makers_of(const Subject& subject) const {
    const std::string& name = subject.name;
    std::vector<Maker> makers;
    for (std::size_t i = 0; i < statements().size(); ++i) {
      const Statement& statement = statements()[i];
      const bool binds = world_.binds(&module_, i).contains(name);
      if (!stays(i) || (!binds && !statement->deletes.contains(name) && !fills(i, subject))) continue;
      const bool simple = is_definition(statement) || statement.kind == StatementKind::import ||
                          statement.kind == StatementKind::assignment;
      const bool starts = binds && simple && !statement->star_import && statement->run.binds.contains(name) &&
                          !statement->first_reads.contains(name);
      makers.push_back({i, identity_of(i, name), starts});
    }
    return makers;
  }

  // What the makers leave in the name, after each of them: it depends on those from the last one on that starts anew.
  static std::vector<Digest> states_after(const std::vector<Maker>& makers) {
    std::vector<Digest> states;
    for (const Maker& maker : makers) {
      Hasher hasher;
      if (!maker.starts && !states.empty()) hasher.add(states.back());
      hasher.add(maker.identity);
      states.push_back(hasher.digest());
    }
    return states;
  }

  std::vector<Maker> in_live_order(std::vector<Maker> makers) const {
    std::sort(makers.begin(), makers.end(), [&](const Maker& a, const Maker& b) {
      return module_.partner[a.statement] < module_.partner[b.statement];
    });
    return makers;
  }

  void compare(const Subject& subject) {
    const std::vector<Maker> next = makers_of(subject), live = in_live_order(next);
    const std::vector<Digest> now = states_after(next), before = states_after(live);
    layers_.clear();
    for (std::size_t i = 0; i < statements().size(); ++i) {
      if (!stays(i) || (!moved_[i] && now == before)) continue;
      const auto next_end =
          std::partition_point(next.begin(), next.end(), [&](const Maker& maker) { return maker.statement < i; });
      const auto live_end = std::partition_point(live.begin(), live.end(), [&](const Maker& maker) {
        return module_.partner[maker.statement] < module_.partner[i];
      });
      const bool finds_same = state_of(now, next_end - next.begin()) == state_of(before, live_end - live.begin());
      if (finds_same || !reads(i, subject, next.size() > 1)) continue;
      if (is_bound_once(next, subject.name) && next.size() > 1 && !looks_inside(i, subject)) continue;
      note({&module_, i, {}, next.size() > 1 ? filled_part(subject) : std::string()});
    }
    // A name that is not there, such as that of a caught exception, has nothing in it.
    if (next.empty() || (!subject.value && !next.back().starts)) return;
    if (now.back() == before.back() || is_bound_once(next, subject.name)) return;
    note({&module_, next.back().statement, subject.name, {}});
    if (!filled_part(subject).empty()) return;
    // What was filled under this name is not filled any more under the others that the object has.
    for (const std::string& other : subject.names) note({&module_, next.back().statement, other, {}});
  }

  // Whether the statement sees what the object holds, and not only which one it is.
  bool looks_inside(std::size_t i, const Subject& subject) const {
    const NameUses& run = statements()[i]->run;
    const bool by_part = std::any_of(subject.names.begin(), subject.names.end(), [&](const std::string& name) {
      const auto chain = run.chains.lower_bound(name + ".");
      return chain != run.chains.end() && chain->starts_with(name + ".");
    });
    const auto is_used = [&](const std::string& name) { return run.values.contains(name); };
    const bool by_value = std::any_of(subject.names.begin(), subject.names.end(), is_used);
    const bool calls = statements()[i]->calls || !world_.reach(&module_, statements()[i]).functions.empty();
    return by_part || ((calls || by_value) && !inherits_only(i, subject));
  }

  // A subclass is the same whatever its base is given later, unless something looks at that while it is made.
  bool inherits_only(std::size_t i, const Subject& subject) const {
    const Statement& statement = statements()[i];
    const bool is_plain = is_type(subject.value) && BorrowedRef(subject.value).type() == &PyType_Type;
    if (!is_plain || statement.kind != StatementKind::class_definition || statement->decorated) return false;
    const Reach& reach = world_.reach(&module_, statement);
    return !statement->run.mutates.contains(subject.name) && !reach.filled.contains(subject.place) &&
           std::none_of(reach.functions.begin(), reach.functions.end(),
                        [](const ModuleName& function) { return last_of(function.second) == "__init_subclass__"; });
  }

  static Digest state_of(const std::vector<Digest>& states, std::ptrdiff_t makers) {
    return makers == 0 ? Digest() : states[static_cast<std::size_t>(makers - 1)];
  }

  static std::string filled_part(const Subject& subject) {
    return subject.changes && (is_function(subject.value) || is_type(subject.value)) ? subject.name : std::string();
  }

  // Then the order of those that fill the object is the difference, which find it otherwise themselves.
  bool is_bound_once(const std::vector<Maker>& makers, const std::string& name) const {
    const auto binds = [&](const Maker& maker) {
      return world_.binds(&module_, maker.statement).contains(name) ||
             statements()[maker.statement]->deletes.contains(name);
    };
    return std::count_if(makers.begin(), makers.end(), binds) <= 1;
  }

  void note(OrderChange change) {
    const auto same = [&](const OrderChange& other) {
      return other.statement == change.statement && other.name == change.name && other.filled == change.filled;
    };
    if (std::none_of(changes_.begin(), changes_.end(), same)) changes_.push_back(std::move(change));
  }

  // A function on the way reads a name that only one statement makes at no other time than after that.
  bool reads(std::size_t i, const Subject& subject, bool by_functions) {
    const Statement& statement = statements()[i];
    const std::string& name = subject.name;
    const auto is_read = [&](const std::string& other) { return statement->first_reads.contains(other); };
    if (std::any_of(subject.names.begin(), subject.names.end(), is_read)) return true;
    if (!by_functions || statement->run.reads.contains(name)) return false;  // it binds it first
    if (fills(i, subject)) return true;
    const Places& functions = world_.reach(&module_, statement).functions;
    return std::any_of(functions.layers().begin(), functions.layers().end(), [&](const std::set<ModuleName>* layer) {
      const auto [known, fresh] = layers_.try_emplace(layer, false);
      if (fresh) {
        known->second = std::any_of(layer->begin(), layer->end(), [&](const ModuleName& function) {
          return function.first == &module_ && module_.next->functions.at(function.second)->uses.reads.contains(name);
        });
      }
      return known->second;
    });
  }

  const World& world_;
  const StagedModule& module_;
  std::vector<bool> moved_;
  std::map<Ref, Names> aliases_;  // by object
  std::unordered_map<std::string, Subject> subjects_;
  std::map<const std::set<ModuleName>*, bool> layers_;  // whether a function of the layer reads the name in question
  std::vector<OrderChange> changes_;
};

}  // namespace

std::vector<OrderChange> order_changes(const World& world, const StagedModule& module) {
  const auto any = [](const Statement&) { return true; };
  if (!module.live || !module.content_changed || keeps_order(module, any)) return {};  // most edits move nothing
  return Moves(world, module).find();
}

}  // namespace midflight
