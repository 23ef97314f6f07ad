#include "plan/filled_objects.h"

#include <algorithm>

#include "base/dotted.h"
#include "cpython/container.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "plan/called_code.h"
#include "plan/holders.h"

namespace midflight {
namespace {

using Objects = std::unordered_set<BorrowedRef>;

// An object that is changed, with the containers in it.
void add_changed(BorrowedRef object, int depth, Objects& changed) {
  constexpr int kDepth = 3;
  constexpr std::size_t kLimit = 10'000;
  if (depth > kDepth || changed.size() > kLimit || !PyObject_IS_GC(object.get()) || is_type(object)) return;
  if (!changed.insert(object).second && depth > 0) return;
  if (PyDict_Check(object.get())) {
    for (const Item& item : dict_items(object)) add_changed(item.value, depth + 1, changed);
  } else if (PyList_Check(object.get()) || PyTuple_Check(object.get())) {
    for (const Ref& item : sequence_items(object)) {
      if (container_kind(item) != ContainerKind::none) add_changed(item, depth + 1, changed);
    }
  }
}

class Finder {
 public:
  Finder(const PlanInput& input, FilledObjects& found) : input_(input), found_(found) {}

  void add_named(BorrowedRef space, const Statement& statement) {
    const NameUses& run = statement->run;
    for (const Names* names : {&run.reads, &run.chains, &run.mutates, &run.stores}) {
      const bool changes = names == &run.mutates || names == &run.stores;
      for (const std::string& name : *names) {
        for (std::string part = name; !part.empty(); part = parent_of(part)) add_part(space, part, changes);
      }
    }
  }

  void add_calls(BorrowedRef space, const Statement& statement) {
    CalledCode called([this](const CalledCode::Call& call) { return follow(call); });
    called.add_statement(space, statement);
  }

 private:
  void add_part(BorrowedRef space, const std::string& name, bool changes) {
    if (const Ref object = object_at(space, name)) {
      const BorrowedRef live = live_partner(input_.pairs.live_of, object);
      if (changes && !PyModule_Check(live.get())) {
        add_changed(live, 0, found_.named);
      } else {
        found_.named.insert(live);
      }
      return;
    }
    // What objects written in C answer is their method.
    const std::string holder = parent_of(name);
    const Ref owner = holder.empty() ? Ref() : object_at(space, holder);
    if (!owner || is_python_class(reinterpret_cast<PyObject*>(BorrowedRef(owner).type())))
      found_.unknown.insert(last_of(name));
  }

  bool follow(const CalledCode::Call& call) {
    const BorrowedRef space = globals_of(call.function);
    const auto owner = std::find_if(input_.in_scope.begin(), input_.in_scope.end(),
                                    [&](const ModuleRecord* record) { return record->namespace_dict() == space; });
    if (owner == input_.in_scope.end() || !(*owner)->source || !(*owner)->filename) return false;
    const std::shared_ptr<const Analysis> analysis = live_analysis(**owner);
    if (!analysis) return false;
    const auto known = analysis->functions.find(to_text(code_qualname(code_of(call.function))));
    if (known == analysis->functions.end()) return true;
    for (const std::string& name : known->second->uses.mutates) {
      if (const Ref object = object_at(space, name)) add_changed(object, 0, found_.changed);
    }
    const BorrowedRef holder = call.receiver ? call.receiver : call.owner;
    for (const std::string& name : known->second->uses.members) {
      const Ref object = holder ? plain_attribute(holder, make_str(name)) : Ref();
      if (object) add_changed(object, 0, found_.changed);
    }
    if (known->second->changes_owner && call.receiver) found_.changed.insert(call.receiver);
    return true;
  }

  const PlanInput& input_;
  FilledObjects& found_;
};

}  // namespace

FilledObjects filled_objects(const PlanInput& input, const ModuleRecord& record, const Statement& statement,
                             bool fresh) {
  FilledObjects found;
  Finder finder(input, found);
  const ScratchModule* scratch = fresh ? input.scratch.find(record.name) : nullptr;
  finder.add_named(scratch != nullptr ? BorrowedRef(scratch->dict) : record.namespace_dict(), statement);
  finder.add_calls(record.namespace_dict(), statement);
  return found;
}

}  // namespace midflight
