#include "stage/code_tree.h"

#include <algorithm>
#include <string_view>

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
    hasher.add(std::string_view(to_text(require(PyObject_Repr(value.get())))));
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

bool equal(BorrowedRef a, BorrowedRef b) { return require(PyObject_RichCompareBool(a.get(), b.get(), Py_EQ)) != 0; }

// Functions pair with functions, class bodies with class bodies.
bool same_name(const Child& a, const Child& b) {
  return equal(code_name(a.code), code_name(b.code)) && is_function_code(a.code) == is_function_code(b.code);
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
  for (Ref& constant : sequence_items(code_constants(code))) {
    if (is_code(constant)) nested.push_back(std::move(constant));
  }
  return nested;
}

void pair_groups(const std::vector<Ref>& live, const std::vector<Ref>& next, CodePairs& pairs) {
  std::vector<Child> a = children(live), b = children(next);
  CodePairs found;
  pair_where(a, b, found, [](const Child& x, const Child& y) { return same_name(x, y) && x.digest == y.digest; });
  pair_where(a, b, found, [](const Child& x, const Child& y) {
    return same_name(x, y) && equal(get_attr(x.code, "co_varnames"), get_attr(y.code, "co_varnames"));
  });
  pair_where(a, b, found, same_name);
  for (auto& [from, to] : found) {
    pair_nested(from, to, pairs);
    pairs.emplace_back(from, to);
  }
}

void pair_nested(BorrowedRef live, BorrowedRef next, CodePairs& pairs) {
  pair_groups(nested_code(live), nested_code(next), pairs);
}

namespace {

using Partners = std::unordered_map<BorrowedRef, BorrowedRef>;

void graft_into(BorrowedRef parent, const Partners& live_of, std::unordered_map<BorrowedRef, bool>& kept) {
  std::vector<Ref> constants = sequence_items(code_constants(parent));
  for (std::size_t i = 0; i < constants.size(); ++i) {
    if (!is_code(constants[i])) continue;
    auto partner = live_of.find(constants[i]);
    if (partner != live_of.end() && code_digest(partner->second, true) == code_digest(constants[i], true)) {
      replace_constant(parent, static_cast<Py_ssize_t>(i), partner->second);
      kept[constants[i]] = true;
    } else {
      graft_into(constants[i], live_of, kept);
    }
  }
}

}  // namespace

CodePairs graft(BorrowedRef next, const CodePairs& pairs) {
  Partners live_of;
  for (const auto& [live, fresh] : pairs) live_of.emplace(fresh, live);
  std::unordered_map<BorrowedRef, bool> kept;
  graft_into(next, live_of, kept);
  CodePairs changed;
  for (const auto& [live, fresh] : pairs) {
    // What lies inside a kept code object was kept with it.
    if (!kept.contains(fresh) && code_digest(live, true) != code_digest(fresh, true)) changed.emplace_back(live, fresh);
  }
  return changed;
}

void canonicalise(BorrowedRef fresh, BorrowedRef canonical) {
  std::vector<Child> known = children(nested_code(canonical));
  std::vector<Ref> constants = sequence_items(code_constants(fresh));
  // By place: the compiler may emit other instructions for a part than for the whole module (it treats names that the
  // module imports in a way of their own).  Content only tells lambdas on one line apart.
  for (const bool same_content : {true, false}) {
    for (std::size_t i = 0; i < constants.size(); ++i) {
      if (!is_code(constants[i])) continue;
      const Digest digest = code_digest(constants[i], false);
      for (Child& child : known) {
        if (child.used || code_first_line(child.code) != code_first_line(constants[i])) continue;
        if (!equal(code_name(child.code), code_name(constants[i]))) continue;
        if (same_content && !(child.digest == digest)) continue;
        replace_constant(fresh, static_cast<Py_ssize_t>(i), child.code);
        child.used = true;
        constants[i] = Ref();
        break;
      }
    }
    std::replace_if(constants.begin(), constants.end(), [](const Ref& done) { return !done; }, none());
  }
}

}  // namespace midflight
