#include "stage/adopt_code.h"

#include <algorithm>
#include <unordered_set>

#include "baseline/definitions.h"
#include "cpython/function.h"
#include "cpython/heap.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "stage/code_tree.h"
#include "stage/stage.h"
#include "stage/syntax.h"

namespace midflight {
namespace {

bool same_text(BorrowedRef a, BorrowedRef b) { return a && b && are_equal(a, b); }

void add_digests(BorrowedRef code, std::unordered_set<Digest>& digests) {
  digests.insert(code_digest(code, true));
  for (const Ref& nested : nested_code(code)) add_digests(nested, digests);
}

// Whether the function stands where the source's own definition puts it, behind nothing but ordinary wrappers.
bool is_in_its_place(BorrowedRef function, BorrowedRef namespace_dict) {
  const std::string qualname = to_text(code_qualname(code_of(function)));
  Ref found = Ref::borrow(namespace_dict);
  for (std::size_t from = 0; from != std::string::npos;) {
    const std::size_t dot = qualname.find('.', from);
    Ref name = make_str(qualname.substr(from, dot == std::string::npos ? dot : dot - from));
    if (from > 0 && (!found || !is_type(found))) return false;
    found = from == 0 ? find_item(found, name) : Ref::borrow(own_attribute(found, name));
    from = dot == std::string::npos ? dot : dot + 1;
  }
  return found && innermost_function(found) == function;
}

class Adoption {
 public:
  explicit Adoption(ModuleRecord& record) : record_(record), dict_(record.namespace_dict()) {}

  bool run(bool everywhere, const std::vector<Ref>& replaced) {
    Ref code = compile_as_loaded(record_, record_.source, record_.filename);
    if (TopLevel running = running_top_level(record_); running.code) {
      if (code_digest(running.code, true) != code_digest(code, true)) return false;
      // The functions that it has made, and will make, run code of its own.
      record_.code = code_tree(running.code);
      return true;
    }
    for (Ref& function : find_definitions(dict_, make_str(record_.name)).functions) note(std::move(function));
    if (!comes_from(code, replaced)) return false;
    if (everywhere && is_incomplete(code)) note_everywhere();
    for (const Ref& own : replaced) live_.emplace(code_digest(own, true), own);
    replace_by_live(code);
    record_.code = code_tree(code);
    return true;
  }

 private:
  void note(Ref function) {
    live_.emplace(code_digest(code_of(function), true), Ref::borrow(code_of(function)));
    functions_.push_back(std::move(function));
  }

  bool comes_from(BorrowedRef code, const std::vector<Ref>& replaced) const {
    std::unordered_set<Digest> digests;
    add_digests(code, digests);
    const bool had = std::all_of(replaced.begin(), replaced.end(), [&](const Ref& own) {
      return !same_text(code_filename(own), record_.filename) || digests.contains(code_digest(own, true));
    });
    return had && std::all_of(functions_.begin(), functions_.end(), [&](const Ref& function) {
             const BorrowedRef own = code_of(function);
             return !same_text(code_filename(own), record_.filename) || digests.contains(code_digest(own, true)) ||
                    !is_in_its_place(function, dict_);
           });
  }

  // Whether some function of the module or its classes is nowhere: a mock may stand in its place.
  bool is_incomplete(BorrowedRef code) const {
    for (const Ref& nested : nested_code(code)) {
      if (is_function_code(nested) ? !live_.contains(code_digest(nested, true)) : is_incomplete(nested)) return true;
    }
    return false;
  }

  void note_everywhere() {
    std::vector<BorrowedRef> found;
    visit_heap([&](BorrowedRef object) {
      if (is_function(object) && globals_of(object) == dict_) found.push_back(object);
      return false;
    });
    for (BorrowedRef function : found) note(Ref::borrow(function));
  }

  void replace_by_live(BorrowedRef parent) const {
    std::vector<Ref> constants = sequence_items(code_constants(parent));
    for (std::size_t i = 0; i < constants.size(); ++i) {
      if (!is_code(constants[i])) continue;
      auto found = live_.find(code_digest(constants[i], true));
      if (found != live_.end()) {
        replace_constant(parent, static_cast<Py_ssize_t>(i), found->second);
      } else {
        replace_by_live(constants[i]);
      }
    }
  }

  ModuleRecord& record_;
  BorrowedRef dict_;
  std::vector<Ref> functions_;
  std::unordered_map<Digest, Ref> live_;
};

}  // namespace

TopLevel running_top_level(const ModuleRecord& record) {
  TopLevel running;
  if (!record.filename) return running;
  visit_top_frames(record.namespace_dict(), [&](BorrowedRef code, int line, unsigned long) {
    if (!text_equals(code_name(code), "<module>") || !same_text(code_filename(code), record.filename)) return false;
    running = {Ref::borrow(code), line};
    return true;
  });
  return running;
}

bool adopt_live_code(ModuleRecord& record, bool everywhere, const std::vector<Ref>& replaced) {
  return Adoption(record).run(everywhere, replaced);
}

}  // namespace midflight
