#include <map>
#include <set>
#include <unordered_set>

#include "base/dotted.h"
#include "baseline/definitions.h"
#include "cpython/function.h"
#include "cpython/heap.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "plan/make_plan.h"
#include "stage/code_tree.h"

namespace midflight {
namespace {

class CodeChanges {
 public:
  CodeChanges(const StagedModule& staged, const std::unordered_set<BorrowedRef>& done, const Adoptions& adoptions,
              Plan& plan)
      : staged_(staged), done_(done), adoptions_(adoptions), plan_(plan) {}

  void run() {
    if (!staged_.moved.empty()) {
      plan_.writes.push_back(std::make_unique<LinesWrite>(staged_.record->module, staged_.moved));
    }
    for (const auto& write : plan_.writes) written_.insert(write->target());
    for (const auto& [code, line] : staged_.moved) move_class(code, code_first_line(code), line);
    if (staged_.code_pairs.empty()) return;
    for (const auto& [live, next] : staged_.code_pairs) successor_.emplace(live, next);
    for (const Entry& entry : plan_.entries) {
      if (entry.module == staged_.record->name && entry.what == "function") reported_.insert(entry.name);
    }
    Definitions found = find_definitions(staged_.record->namespace_dict(), make_str(staged_.record->name));
    for (const Ref& function : found.functions) note(function);
    if (has_unseen_users()) {
      visit_heap([&](BorrowedRef object) {
        if (is_function(object)) unseen_.push_back(object);
        return false;
      });
      for (BorrowedRef function : unseen_) note(function);
    }
    for (const auto& [live, next] : staged_.code_pairs) report(live, next);
    for (const auto& [live, next] : staged_.code_pairs) {
      if (!is_function_code(next)) restate_attributes(live, next);
      move_class(next, code_first_line(live), code_first_line(next));
    }
    for (const Ref& function : functions_) change(function);
    for (const auto& [function, adoptions] : adoptions_) supersede(function, adoptions.back());
  }

 private:
  void note(BorrowedRef function) {
    if (!successor_.contains(code_of(function)) || !noted_.insert(function).second) return;
    ++users_[code_of(function)];
    functions_.push_back(Ref::borrow(function));
  }

  // Whether functions may run a changed code object that the namespace does not lead to: closures, of which there may
  // be any number, if something but the known holders refers to their code; and functions that were found nowhere
  // (a mock or a hotfix stands in their place).
  bool has_unseen_users() {
    std::map<PyObject*, Py_ssize_t> running;
    visit_frames([&](BorrowedRef code, int, unsigned long) {
      ++running[code.get()];
      return false;
    });
    for (const auto& [live, next] : staged_.code_pairs) {
      if (!is_function_code(live)) continue;
      const bool nested = is_local(code_qualname(live));
      // The tree it is part of and the pair hold it.
      const Py_ssize_t known = 2 + users_[live] + running[live.get()];
      const bool lost = users_[live] == 0 && code_digest(live, false) != code_digest(next, false);
      if (nested ? Py_REFCNT(live.get()) > known : lost) return true;
    }
    return false;
  }

  void report(BorrowedRef live, BorrowedRef next) {
    const std::string name = to_text(code_name(next));
    if (name.starts_with("<") && name != "<lambda>") return;
    if (!is_function_code(next)) return;
    if (code_digest(live, false) == code_digest(next, false)) return;  // moved only
    const std::string qualname = to_text(code_qualname(next));
    if (!reported_.insert(qualname).second) return;
    plan_.entries.push_back({"changed", "function", staged_.record->name, qualname, "body", code_first_line(next)});
  }

  void change(BorrowedRef function) {
    if (done_.contains(function)) return;
    FunctionPayload payload = payload_of(function);
    Ref next = Ref::borrow(successor_.at(payload.code));
    if (!fit_closure(function, next, payload)) {
      plan_.entries.push_back({"stale", "function", staged_.record->name, to_text(qualname_of(function)),
                               "a closure made before lacks a variable that the new code captures",
                               code_first_line(next)});
      return;
    }
    payload.code = next;
    plan_.writes.push_back(std::make_unique<FunctionWrite>(function, std::move(payload)));
  }

  // A hotfix stays, unless the source changed the function that it replaced: then the source wins.
  void supersede(BorrowedRef function, const Adoption& adoption) {
    auto next = successor_.find(adoption.original.code);
    if (next == successor_.end() || done_.contains(function)) return;
    if (code_digest(adoption.original.code, false) == code_digest(next->second, false)) return;
    FunctionPayload payload = adoption.original;
    if (!fit_closure(function, next->second, payload)) return;
    payload.code = Ref::borrow(next->second);
    plan_.entries.push_back({"superseded", "hotfix", staged_.record->name, to_text(code_qualname(next->second)),
                             "the source has changed the function that the hotfix replaced",
                             code_first_line(next->second)});
    plan_.writes.push_back(std::make_unique<FunctionWrite>(function, std::move(payload)));
  }

  // Gives the new code the cells it needs, by name; false if one is missing.
  bool fit_closure(BorrowedRef function, BorrowedRef next, FunctionPayload& payload) {
    std::vector<Ref> wanted = sequence_items(free_variables(next));
    std::vector<Ref> names = sequence_items(free_variables(payload.code));
    if (wanted.empty()) {
      payload.closure = Ref();
      return true;
    }
    std::vector<Ref> cells = payload.closure ? sequence_items(payload.closure) : std::vector<Ref>();
    std::vector<Ref> result;
    for (const Ref& name : wanted) {
      Ref cell;
      for (std::size_t i = 0; i < names.size(); ++i) {
        if (to_text(names[i]) == to_text(name)) cell = cells[i];
      }
      if (!cell && text_equals(name, "__class__")) cell = class_cell(function);
      if (!cell) return false;
      result.push_back(std::move(cell));
    }
    if (result != cells) payload.closure = tuple_of(result);
    return true;
  }

  // A class knows its first line since 3.13; its body is a code object that no function has.
  // Of classes of one name it is the one that stood at the old line.
  void move_class(BorrowedRef body, int old_line, int line) {
    if (!kClassesKnowTheirLine || is_function_code(body) || old_line == line) return;
    Ref type = find_class(staged_.record->namespace_dict(), to_text(code_qualname(body)));
    Ref name = make_str("__firstlineno__"), number = make_int(line);
    BorrowedRef known = type ? own_attribute(type, name) : BorrowedRef();
    if (!known || !are_equal(known, make_int(old_line))) return;
    if (written_.contains(type)) return;  // made anew, with its line
    plan_.writes.push_back(std::make_unique<TypeAttributeWrite>(type, name, number));
  }

  // Since 3.13 a class lists what its methods assign on `self`.
  void restate_attributes(BorrowedRef live, BorrowedRef next) {
    Ref type = find_class(staged_.record->namespace_dict(), to_text(code_qualname(next)));
    Ref name = make_str("__static_attributes__");
    BorrowedRef known = type ? own_attribute(type, name) : BorrowedRef();
    if (!known || written_.contains(type)) return;
    Ref old = static_attributes(live), now = static_attributes(next);
    if (!old || !now || are_equal(old, now)) return;
    if (!are_equal(known, old)) return;  // another class of that name
    plan_.writes.push_back(std::make_unique<TypeAttributeWrite>(type, name, now));
  }

  // `super()` or `__class__` used for the first time: the class is found by the method's qualified name.
  Ref class_cell(BorrowedRef function) {
    Ref owner = find_class(staged_.record->namespace_dict(), parent_of(to_text(qualname_of(function))));
    return owner ? make_cell(owner) : Ref();
  }

  const StagedModule& staged_;
  const std::unordered_set<BorrowedRef>& done_;
  const Adoptions& adoptions_;
  Plan& plan_;
  std::unordered_map<BorrowedRef, BorrowedRef> successor_;
  std::unordered_map<BorrowedRef, Py_ssize_t> users_;
  std::unordered_set<BorrowedRef> noted_;
  std::vector<BorrowedRef> unseen_;
  std::vector<Ref> functions_;
  std::set<std::string> reported_;
  std::unordered_set<BorrowedRef> written_;  // what the plan writes to already
};

}  // namespace

void plan_code_changes(const Staged& staged, const std::unordered_set<BorrowedRef>& done, const Adoptions& adoptions,
                       Plan& plan) {
  for (const auto& module : staged.modules) CodeChanges(*module, done, adoptions, plan).run();
}

}  // namespace midflight
