#include "plan/retiring.h"

#include <algorithm>
#include <unordered_set>

#include "baseline/definitions.h"
#include "cpython/function.h"
#include "cpython/heap.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

// Hands builtins to frames.  Taking it back does nothing: the names are in the module again then.
class FrameBuiltinsWrite : public Write {
 public:
  FrameBuiltinsWrite(std::vector<Ref> generators, std::vector<Ref> codes, Ref builtins)
      : generators_(std::move(generators)), codes_(std::move(codes)), builtins_(std::move(builtins)) {}
  void exchange() override {
    if (std::exchange(done_, true)) return;
    for (const Ref& generator : generators_) {
      if (suspended_code(generator)) midflight_set_suspended_builtins(generator.get(), builtins_.get());
    }
    for (const Ref& code : codes_) midflight_set_running_builtins(code.get(), builtins_.get());
  }
  void translate(const std::unordered_map<BorrowedRef, BorrowedRef>&) override {}
  BorrowedRef target() const override { return builtins_; }

 private:
  std::vector<Ref> generators_, codes_;
  Ref builtins_;
  bool done_ = false;
};

class Users {
 public:
  Users(const ModuleRecord& record, const std::map<std::string, Ref>& gone, Py_ssize_t held,
        const std::unordered_set<BorrowedRef>& stay)
      : record_(record), gone_(gone), held_(held), stay_(stay) {}

  Names plan(Plan& plan) {
    find_running();
    find_suspended();
    find_orphans();
    find_former_members(plan);
    if (used_.empty()) return {};
    // Functions own theirs, so that these go with them.  Frames only borrow theirs.
    if (Ref builtins = orphans_.empty() ? Ref() : make_builtins()) {
      for (const Ref& function : orphans_) {
        FunctionPayload payload = payload_of(function);
        payload.builtins = builtins;
        plan.writes.push_back(std::make_unique<FunctionWrite>(function, std::move(payload)));
      }
    }
    if (generators_.empty() && codes_.empty()) return std::move(used_);
    Ref builtins = make_builtins();
    std::vector<BorrowedRef> users(codes_.begin(), codes_.end());
    for (const Ref& generator : generators_) users.push_back(suspended_code(generator));
    plan.retired_builtins.push_back(lend(builtins, users));
    plan.writes.push_back(std::make_unique<FrameBuiltinsWrite>(std::move(generators_), std::move(codes_), builtins));
    return std::move(used_);
  }

 private:
  Ref make_builtins() const {
    Ref builtins = require(PyDict_Copy(PyEval_GetBuiltins()));
    for (const auto& [name, value] : gone_) {
      if (used_.contains(name)) set_item(builtins, name.c_str(), value);
    }
    return builtins;
  }

  void find_running() {
    visit_frames([&](BorrowedRef code, int, unsigned long) {
      if (loads_gone_name(code)) codes_.push_back(Ref::borrow(code));
      return false;
    });
  }

  void find_suspended() {
    std::vector<BorrowedRef> found;
    visit_heap([&](BorrowedRef object) {
      if (suspended_code(object)) found.push_back(object);
      return false;
    });
    for (BorrowedRef object : found) {
      if (loads_gone_name(suspended_code(object))) generators_.push_back(Ref::borrow(object));
    }
  }

  // Functions that go away but are held elsewhere, and methods of classes that may be: they can still be called.
  void find_orphans() {
    Ref held = make_dict(), name = make_str(record_.name);
    for (const auto& [text, value] : gone_) {
      const bool may_be_called = is_python_class(value) || Py_REFCNT(value.get()) > held_ + 1;
      if (may_be_called) set_item(held, text.c_str(), value);
    }
    const BorrowedRef space = record_.namespace_dict();
    const Names used = used_;
    for (const Ref& function : find_definitions_from(held, space, name).functions) {
      if (!stay_.contains(function) && loads_gone_name(code_of(function))) orphans_.push_back(function);
    }
    if (orphans_.empty()) return;
    Ref left = require(PyDict_Copy(space.get()));
    for (const auto& [text, value] : gone_) remove_item(left, make_str(text));
    const Definitions staying = find_definitions_from(left, space, name);
    std::erase_if(orphans_, [&](const Ref& function) { return staying.seen.contains(function); });
    used_ = used;
    for (const Ref& function : orphans_) loads_gone_name(code_of(function));
  }

  // What leaves its class, and is held elsewhere: by methods that instances have bound, for example.
  void find_former_members(const Plan& plan) {
    Ref leaving = make_dict();
    for (const auto& write : plan.writes) {
      const auto* attribute = dynamic_cast<const TypeAttributeWrite*>(write.get());
      BorrowedRef value = attribute == nullptr ? BorrowedRef() : own_attribute(attribute->target(), attribute->name());
      if (value && !(value == attribute->stored())) {
        set_item(leaving, std::to_string(PyDict_GET_SIZE(leaving.get())).c_str(), value);
      }
    }
    const BorrowedRef space = record_.namespace_dict();
    const std::vector<Ref> functions = find_definitions_from(leaving, space, make_str(record_.name)).functions;
    PyDict_Clear(leaving.get());
    for (const Ref& function : functions) {
      const bool held = Py_REFCNT(function.get()) > 2;  // by its class, and by us
      const bool known = std::find(orphans_.begin(), orphans_.end(), function) != orphans_.end();
      if (held && !known && !stay_.contains(function) && loads_gone_name(code_of(function)))
        orphans_.push_back(function);
    }
  }

  bool loads_gone_name(BorrowedRef code) {
    if (!record_.filename || to_text(code_filename(code)) != to_text(record_.filename)) return false;
    bool loads = false;
    for (const Ref& name : sequence_items(code_names(code))) {
      if (std::string text = to_text(name); gone_.contains(text)) {
        used_.insert(std::move(text));
        loads = true;
      }
    }
    for (const Ref& constant : sequence_items(code_constants(code))) {
      if (is_code(constant)) loads |= loads_gone_name(constant);
    }
    return loads;
  }

  const ModuleRecord& record_;
  const std::map<std::string, Ref>& gone_;
  Py_ssize_t held_;
  const std::unordered_set<BorrowedRef>& stay_;
  Names used_;
  std::vector<Ref> generators_, codes_, orphans_;
};

}  // namespace

Lent lend(BorrowedRef dict, const std::vector<BorrowedRef>& codes) {
  Lent lent;
  lent.dict = Ref::borrow(dict);
  for (BorrowedRef code : codes) lent.users.push_back(require(PyWeakref_NewRef(code.get(), nullptr)));
  return lent;
}

Names plan_retiring(const ModuleRecord& record, const std::map<std::string, Ref>& gone, Py_ssize_t held,
                    const std::unordered_set<BorrowedRef>& stay, Plan& plan) {
  return gone.empty() ? Names() : Users(record, gone, held, stay).plan(plan);
}

}  // namespace midflight
