#include "engine/frames.h"

#include <algorithm>
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

std::vector<Ref> suspended_in(const std::vector<Ref>& codes, const std::vector<Ref>& types) {
  std::unordered_set<BorrowedRef> wanted(codes.begin(), codes.end());
  std::vector<BorrowedRef> found;
  visit_heap([&](BorrowedRef object) {
    const BorrowedRef code = suspended_code(object);
    const bool of_type = std::any_of(types.begin(), types.end(), [&](const Ref& type) {
      return PyType_IsSubtype(object.type(), type.as<PyTypeObject>()) != 0;
    });
    if (of_type || (code && wanted.contains(code))) found.push_back(object);
    return false;
  });
  std::vector<Ref> objects;
  for (BorrowedRef object : found) objects.push_back(Ref::borrow(object));
  return objects;
}

void add_code_left(BorrowedRef live_tree, BorrowedRef next_tree, std::vector<Ref>& left) {
  if (!live_tree || !next_tree || live_tree == next_tree) return;
  std::vector<Ref> live, next;
  // What both have at module level has not been left; most of it is the same.
  const std::vector<Ref> live_codes = nested_code(live_tree), next_codes = nested_code(next_tree);
  const std::unordered_set<BorrowedRef> in_live(live_codes.begin(), live_codes.end());
  const std::unordered_set<BorrowedRef> in_next(next_codes.begin(), next_codes.end());
  const auto add = [](const Ref& code, const std::unordered_set<BorrowedRef>& other, std::vector<Ref>& all) {
    if (other.contains(code)) return;
    all.push_back(code);
    add_nested(code, all);
  };
  for (const Ref& code : live_codes) add(code, in_next, live);
  for (const Ref& code : next_codes) add(code, in_live, next);
  const std::unordered_set<BorrowedRef> old(live.begin(), live.end()), kept(next.begin(), next.end());
  std::unordered_set<Digest> moved;
  for (const Ref& code : next) {
    if (!old.contains(code)) moved.insert(code_digest(code, false));
  }
  for (const Ref& code : live) {
    if (is_function_code(code) && !kept.contains(code) && !moved.contains(code_digest(code, false))) {
      left.push_back(code);
    }
  }
}

void add_code_left(const Writes& writes, std::vector<Ref>& left) {
  std::unordered_set<BorrowedRef> known(left.begin(), left.end());
  for (const auto& write : writes) {
    const auto* function = dynamic_cast<const FunctionWrite*>(write.get());
    if (function == nullptr) continue;
    const BorrowedRef live = code_of(function->target());
    if (live == function->code() || code_digest(live, false) == code_digest(function->code(), false)) continue;
    if (known.insert(live).second) left.push_back(Ref::borrow(live));
  }
}

Ref frames_as_list(const std::vector<RunningFrame>& frames) {
  Ref list = list_of({});
  for (const RunningFrame& frame : frames) {
    append(list, tuple_of({make_int(static_cast<long long>(frame.thread)), frame.code, make_int(frame.line)}));
  }
  return list;
}

}  // namespace midflight
