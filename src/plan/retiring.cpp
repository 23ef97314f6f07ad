#include "plan/retiring.h"

#include <unordered_set>

#include "cpython/function.h"
#include "cpython/heap.h"
#include "cpython/objects.h"

namespace midflight {
namespace {

class Users {
 public:
  Users(const ModuleRecord& record, const Names& names) : record_(record), names_(names) {}

  Names run() {
    std::vector<BorrowedRef> codes;
    visit_frames([&](BorrowedRef code, int, unsigned long) {
      codes.push_back(code);
      return false;
    });
    visit_heap([&](BorrowedRef object) {
      if (BorrowedRef code = suspended_code(object)) codes.push_back(code);
      return false;
    });
    for (const std::string& name : names_) add_orphan(name, codes);
    for (BorrowedRef code : codes) add(code);
    return std::move(used_);
  }

 private:
  // A function that goes away but is held elsewhere goes on running.
  void add_orphan(const std::string& name, std::vector<BorrowedRef>& codes) {
    Ref value = find_item(record_.namespace_dict(), name.c_str());
    constexpr Py_ssize_t kNamespaceAndOurs = 2;
    if (value && is_function(value) && Py_REFCNT(value.get()) > kNamespaceAndOurs) codes.push_back(code_of(value));
  }

  void add(BorrowedRef code) {
    if (!seen_.insert(code).second || !is_of_module(code)) return;
    for (const Ref& name : sequence_items(code_names(code))) {
      if (std::string text = to_text(name); names_.contains(text)) used_.insert(std::move(text));
    }
    for (const Ref& constant : sequence_items(code_constants(code))) {
      if (is_code(constant)) add(constant);
    }
  }

  bool is_of_module(BorrowedRef code) const {
    return record_.filename && to_text(code_filename(code)) == to_text(record_.filename);
  }

  const ModuleRecord& record_;
  const Names& names_;
  Names used_;
  std::unordered_set<BorrowedRef> seen_;
};

}  // namespace

Names names_in_use(const ModuleRecord& record, const Names& names) {
  return names.empty() ? Names() : Users(record, names).run();
}

}  // namespace midflight
