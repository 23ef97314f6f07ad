#include "stage/code_tree.h"

#include <iterator>
#include <string_view>
#include <unordered_set>

#include "cpython/function.h"
#include "cpython/objects.h"

namespace midflight {
namespace {

void add_constant(Hasher& hasher, BorrowedRef value, bool lines) {
  hasher.add_pointer(value.type());
  if (is_code(value)) {
    hasher.add(code_digest(value, lines));
  } else if (PyTuple_CheckExact(value.get())) {
    for (const Ref& item : sequence_items(value)) add_constant(hasher, item, lines);
  } else if (PyFrozenSet_CheckExact(value.get())) {
    Digest sum;  // order means nothing
    for (const Ref& item : set_items(value)) {
      Hasher inner;
      add_constant(inner, item, lines);
      sum.high += inner.digest().high;
      sum.low += inner.digest().low;
    }
    hasher.add(sum);
  } else if (PyBytes_CheckExact(value.get())) {
    hasher.add(std::string_view(PyBytes_AS_STRING(value.get()), static_cast<std::size_t>(Py_SIZE(value.get()))));
  } else if (PyUnicode_CheckExact(value.get())) {
    hasher.add(std::string_view(to_text(value)));
  } else {
    hasher.add(std::string_view(repr_of(value)));
  }
}

void add_attribute(Hasher& hasher, BorrowedRef code, const char* name) {
  add_constant(hasher, get_attr(code, name), false);
}

struct Child {
  Ref code;
  Digest digest;
  bool used = false;
};

std::vector<Child> children(const std::vector<Ref>& codes) {
  std::vector<Child> result;
  for (const Ref& code : codes) result.push_back({code, code_digest(code, false), false});
  return result;
}

// Functions pair with functions, class bodies with class bodies.
bool same_name(const Child& a, const Child& b) {
  return are_equal(code_name(a.code), code_name(b.code)) && is_function_code(a.code) == is_function_code(b.code);
}

template <typename Match>
void pair_where(std::vector<Child>& live, std::vector<Child>& next, CodePairs& pairs, Match match) {
  for (Child& child : next) {
    if (child.used) continue;
    for (Child& partner : live) {
      if (partner.used || !match(partner, child)) continue;
      partner.used = child.used = true;
      pairs.emplace_back(partner.code, child.code);
      break;
    }
  }
}

}  // namespace

Digest code_digest(BorrowedRef code, bool lines) {
  Hasher hasher;
  for (const char* name :
       {"co_name", "co_qualname", "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_flags", "co_code",
        "co_names", "co_varnames", "co_freevars", "co_cellvars", "co_exceptiontable"}) {
    add_attribute(hasher, code, name);
  }
  if (lines) {
    hasher.add(static_cast<std::uint64_t>(code_first_line(code)));
    add_attribute(hasher, code, "co_linetable");
  }
  for (const Ref& constant : sequence_items(code_constants(code))) add_constant(hasher, constant, lines);
  return hasher.digest();
}

std::vector<Ref> nested_code(BorrowedRef code) {
  std::vector<Ref> nested;
  for (Ref& constant : sequence_items(is_code(code) ? code_constants(code) : code)) {
    if (is_code(constant)) nested.push_back(std::move(constant));
  }
  return nested;
}

Ref code_tree(BorrowedRef module_code) { return tuple_of(nested_code(module_code)); }

void move_code(BorrowedRef code, int distance, MovedCode& moved) {
  if (distance == 0) return;
  moved.emplace_back(Ref::borrow(code), code_first_line(code) + distance);
  for (const Ref& nested : nested_code(code)) move_code(nested, distance, moved);
}

void pair_groups(const std::vector<Ref>& live, const std::vector<Ref>& next, CodePairs& pairs) {
  std::vector<Child> a = children(live), b = children(next);
  CodePairs found;
  pair_where(a, b, found, [](const Child& x, const Child& y) { return same_name(x, y) && x.digest == y.digest; });
  pair_where(a, b, found, [](const Child& x, const Child& y) {
    return same_name(x, y) && are_equal(get_attr(x.code, "co_varnames"), get_attr(y.code, "co_varnames"));
  });
  pair_where(a, b, found, same_name);
  for (auto& [from, to] : found) {
    pair_groups(nested_code(from), nested_code(to), pairs);
    pairs.emplace_back(from, to);
  }
}

namespace {

// Puts live code objects into a new tree.
class Graft {
 public:
  Graft(const CodePairs& pairs, MovedCode& moved) : pairs_(pairs), moved_(moved) {
    for (const auto& [live, fresh] : pairs) live_of_.emplace(fresh, live);
  }

  CodePairs run(std::vector<Ref>& next) {
    for (Ref& code : next) {
      if (BorrowedRef live = taken(code)) code = Ref::borrow(live);
    }
    CodePairs changed;
    for (const auto& [live, fresh] : pairs_) {
      // What lies inside a kept code object was kept with it.
      if (!kept_.contains(fresh)) changed.emplace_back(live, fresh);
    }
    return changed;
  }

 private:
  // The live code object to be put in the place of `code`; else empty, and the same was done with what is nested in it.
  BorrowedRef taken(BorrowedRef code) {
    auto partner = live_of_.find(code);
    if (partner != live_of_.end() && placed_digest(partner->second) == placed_digest(code)) {
      keep(code);
      move_code(partner->second, code_first_line(code) - code_first_line(partner->second), moved_);
      return partner->second;
    }
    std::vector<Ref> constants = sequence_items(code_constants(code));
    for (std::size_t i = 0; i < constants.size(); ++i) {
      if (!is_code(constants[i])) continue;
      if (BorrowedRef live = taken(constants[i])) replace_constant(code, static_cast<Py_ssize_t>(i), live);
    }
    return {};
  }

  void keep(BorrowedRef code) {
    kept_.insert(code);
    for (const Ref& nested : nested_code(code)) keep(nested);
  }

  // Lines count, but from the first line of the code object.
  Digest placed_digest(BorrowedRef code) {
    Digest& known = digests_[code];
    if (!(known == Digest())) return known;
    Hasher hasher;
    hasher.add(code_digest(code, false));
    add_places(hasher, code, code_first_line(code));
    return known = hasher.digest();
  }
  static void add_places(Hasher& hasher, BorrowedRef code, int first_line) {
    hasher.add(static_cast<std::uint64_t>(code_first_line(code) - first_line));
    add_attribute(hasher, code, "co_linetable");
    for (const Ref& nested : nested_code(code)) add_places(hasher, nested, first_line);
  }

  const CodePairs& pairs_;
  MovedCode& moved_;
  std::unordered_map<BorrowedRef, BorrowedRef> live_of_;
  std::unordered_map<BorrowedRef, Digest> digests_;
  std::unordered_set<BorrowedRef> kept_;
};

}  // namespace

CodePairs graft(std::vector<Ref>& next, const CodePairs& pairs, MovedCode& moved) {
  return Graft(pairs, moved).run(next);
}

void canonicalise(BorrowedRef fresh, BorrowedRef canonical, const NewLines& lines) {
  struct Known {
    Ref code;
    bool used = false;
  };
  std::unordered_multimap<int, Known> known;  // by the line it will have
  for (Ref& code : nested_code(canonical)) {
    auto moved = lines.find(code);
    const int line = moved == lines.end() ? code_first_line(code) : moved->second;
    known.emplace(line, Known{std::move(code)});
  }
  std::vector<Ref> constants = sequence_items(code_constants(fresh));
  // By place: the compiler may emit other instructions for a part than for the whole module (it treats names that the
  // module imports in a way of their own).  Content only tells lambdas on one line apart.
  for (const bool same_content : {true, false}) {
    for (std::size_t i = 0; i < constants.size(); ++i) {
      if (!is_code(constants[i])) continue;
      auto [begin, end] = known.equal_range(code_first_line(constants[i]));
      const bool only = begin != end && std::next(begin) == end;
      for (auto place = begin; place != end; ++place) {
        Known& candidate = place->second;
        if (candidate.used || !are_equal(code_name(candidate.code), code_name(constants[i]))) continue;
        if (same_content && !only && code_digest(candidate.code, false) != code_digest(constants[i], false)) continue;
        candidate.used = true;
        if (is_function_code(constants[i])) {
          replace_constant(fresh, static_cast<Py_ssize_t>(i), candidate.code);
        } else {
          canonicalise(constants[i], candidate.code, lines);  // a class body knows its own line, since 3.13
        }
        constants[i] = none();
        break;
      }
    }
  }
}

}  // namespace midflight
