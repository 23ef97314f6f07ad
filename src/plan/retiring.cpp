#include "plan/retiring.h"

#include <unordered_set>

#include "cpython/function.h"
#include "cpython/heap.h"
#include "cpython/objects.h"

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
  Users(const ModuleRecord& record, const std::map<std::string, Ref>& gone, Py_ssize_t held)
      : record_(record), gone_(gone), held_(held) {}

  Names plan(Plan& plan) {
    find_running();
    find_suspended();
    find_orphans();
    if (used_.empty()) return {};
    Ref builtins = require(PyDict_Copy(PyEval_GetBuiltins()));
    for (const auto& [name, value] : gone_) set_item(builtins, name.c_str(), value);
    plan.retired_builtins.push_back(builtins);
    for (const Ref& function : orphans_) {
      FunctionPayload payload = payload_of(function);
      payload.builtins = builtins;
      plan.writes.push_back(std::make_unique<FunctionWrite>(function, std::move(payload)));
    }
    plan.writes.push_back(std::make_unique<FrameBuiltinsWrite>(std::move(generators_), std::move(codes_), builtins));
    return std::move(used_);
  }

 private:
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

  // Functions that go away but are held elsewhere: they can still be called.
  void find_orphans() {
    for (const auto& [name, value] : gone_) {
      if (!is_function(value) || !(globals_of(value) == record_.namespace_dict())) continue;
      if (Py_REFCNT(value.get()) > held_ + 1 && loads_gone_name(code_of(value))) orphans_.push_back(value);
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
  Names used_;
  std::vector<Ref> generators_, codes_, orphans_;
};

}  // namespace

Names plan_retiring(const ModuleRecord& record, const std::map<std::string, Ref>& gone, Py_ssize_t held, Plan& plan) {
  return gone.empty() ? Names() : Users(record, gone, held).plan(plan);
}

}  // namespace midflight
