#include "engine/frames.h"

#include <unordered_set>

#include "cpython/function.h"
#include "cpython/heap.h"
#include "cpython/objects.h"
#include "stage/code_tree.h"

namespace midflight {

std::vector<RunningFrame> running_frames(const std::vector<Ref>& codes) {
  std::unordered_set<BorrowedRef> wanted(codes.begin(), codes.end());
  std::vector<RunningFrame> frames;
  if (wanted.empty()) return frames;
  visit_frames([&](BorrowedRef code, int line, unsigned long thread) {
    if (wanted.contains(code)) frames.push_back({thread, Ref::borrow(code), line});
    return false;
  });
  return frames;
}

std::vector<RunningFrame> innermost_frame(unsigned long thread) {
  std::vector<RunningFrame> frames;
  visit_frames([&](BorrowedRef code, int line, unsigned long owner) {
    if (owner == thread) frames.push_back({thread, Ref::borrow(code), line});
    return owner == thread;
  });
  return frames;
}

namespace {

void add_nested(BorrowedRef code, std::vector<Ref>& all) {
  for (Ref& nested : nested_code(code)) {
    add_nested(nested, all);
    all.push_back(std::move(nested));
  }
}

}  // namespace

std::vector<Ref> code_to_leave(const Staged& staged) {
  std::vector<Ref> left;
  for (const auto& module : staged.modules) {
    if (!module->record->code || module->record->code == module->code) continue;
    std::vector<Ref> live, next;
    add_nested(module->record->code, live);
    add_nested(module->code, next);
    std::unordered_set<BorrowedRef> kept(next.begin(), next.end());
    for (const auto& [old, successor] : module->code_pairs) {
      if (code_digest(old, false) == code_digest(successor, false)) kept.insert(old);
    }
    for (const Ref& code : live) {
      if (!kept.contains(code) && is_function_code(code)) left.push_back(code);
    }
  }
  return left;
}

Ref frames_as_list(const std::vector<RunningFrame>& frames) {
  Ref list = list_of({});
  for (const RunningFrame& frame : frames) {
    append(list, tuple_of({make_int(static_cast<long long>(frame.thread)), frame.code, make_int(frame.line)}));
  }
  return list;
}

}  // namespace midflight
