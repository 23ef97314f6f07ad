#include "execute/possible_writes.h"

#include <algorithm>
#include <array>

#include "cpython/function.h"
#include "cpython/heap.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {
namespace {

// Names by which code comes to objects that no name in it stands for.
constexpr std::array kBlind = {"globals",       "vars",     "eval",      "exec",       "getattr",
                               "setattr",       "delattr",  "gc",        "__import__", "modules",
                               "import_module", "__dict__", "f_globals", "__globals__"};

using Earlier = std::unordered_multimap<BorrowedRef, BorrowedRef>;

class Walk {
 public:
  Walk(const Earlier& earlier, std::unordered_set<BorrowedRef>& seen) : earlier_(earlier), seen_(seen) {}

  // False if names do not tell.
  bool run(const std::vector<std::pair<Ref, Ref>>& roots) {
    for (const auto& [root, globals] : roots) {
      if (globals) {
        visit_code(root, globals);
      } else {
        push(root);
      }
    }
    for (std::size_t known = 0;; known = names_.size()) {
      while (!queue_.empty() && !blind_) {
        Ref object = std::move(queue_.back());
        queue_.pop_back();
        visit(object);
      }
      if (blind_ || known == names_.size()) return !blind_;
      // Names found since may be attributes of modules met before.
      for (const Ref& space : std::vector<Ref>(namespaces_)) push_named(space);
    }
  }

 private:
  static constexpr std::size_t kLimit = 300'000;

  void push(BorrowedRef object) {
    if (!object || !PyObject_IS_GC(object.get()) || PyCode_Check(object.get())) return;
    if (!seen_.insert(object).second) return;
    blind_ |= seen_.size() > kLimit;
    queue_.push_back(Ref::borrow(object));
  }

  void push_named(BorrowedRef space) {
    for (const Item& item : dict_items(space)) {
      if (names_.contains(item.key)) push(item.value);
    }
  }

  void visit_code(BorrowedRef code, BorrowedRef globals) {
    enter(globals);
    if (!codes_.insert(code).second) return;
    for (const Ref& name : sequence_items(code.as<PyCodeObject>()->co_names)) {
      const std::string text = to_text(name);
      blind_ |= std::find(kBlind.begin(), kBlind.end(), text) != kBlind.end();
      names_.insert(name);
      if (is_str(name)) push(find_item(globals, name));
    }
    for (const Ref& constant : sequence_items(code.as<PyCodeObject>()->co_consts)) {
      if (PyCode_Check(constant.get())) visit_code(constant, globals);
    }
  }

  // A namespace that the code may write to, and read by name.
  void enter(BorrowedRef space) {
    if (!spaces_.insert(space).second) return;
    seen_.insert(space);
    namespaces_.push_back(Ref::borrow(space));
    push_named(space);
  }

  void visit(BorrowedRef object) {
    if (PyModule_Check(object.get())) return enter(PyModule_GetDict(object.get()));
    if (is_function(object)) {
      visit_code(code_of(object), globals_of(object));
      push(closure_of(object));
      push(defaults_of(object));
      push(kwdefaults_of(object));
      return push(dict_of_function(object));
    }
    if (is_type(object)) {
      if (!is_python_class(object)) return;
      for (const Ref& base : sequence_items(mro_of(object))) push(base);
      for (const Item& item : dict_items(own_dict(object))) push(item.value);
      return;
    }
    // Weak references tell the collector nothing.
    blind_ |= PyWeakref_Check(object.get()) != 0;
    for (auto [held, end] = earlier_.equal_range(object); held != end; ++held) push(held->second);
    visit_referents(object, [&](BorrowedRef referent) {
      push(referent);
      return false;
    });
  }

  const Earlier& earlier_;
  std::unordered_set<BorrowedRef>& seen_;
  std::unordered_set<BorrowedRef> names_, codes_, spaces_;
  std::vector<Ref> namespaces_, queue_;
  bool blind_ = false;
};

void add_constants(BorrowedRef code, std::unordered_set<BorrowedRef>& made) {
  if (!made.insert(code).second) return;
  for (const Ref& name : sequence_items(code.as<PyCodeObject>()->co_names)) made.insert(name);
  for (const Ref& constant : sequence_items(code.as<PyCodeObject>()->co_consts)) {
    if (PyCode_Check(constant.get())) {
      add_constants(constant, made);
    } else if (!(constant.get() == Py_None)) {
      made.insert(constant);
    }
  }
}

void add_root(BorrowedRef root, std::unordered_set<BorrowedRef>& made) {
  if (PyCode_Check(root.get())) add_constants(root, made);
  if (is_function(root)) add_constants(code_of(root), made);
  if (!is_type(root)) return;
  for (const Item& item : dict_items(own_dict(root))) {
    if (is_function(item.value)) add_constants(code_of(item.value), made);
  }
}

}  // namespace

PossibleWrites::Reached PossibleWrites::find(const Earlier& earlier) const {
  Reached reached;
  for (const auto& [object, look] : earlier) reached.known_.insert(object);
  for (const auto& [root, globals] : roots_) {
    add_root(root, reached.made_);
    if (!globals || reached.known_.contains(globals)) continue;
    for (const Item& item : dict_items(globals)) {
      if (!reached.known_.contains(item.value) && !PyModule_Check(item.value.get())) reached.made_.insert(item.value);
    }
  }
  reached.everything_ = !Walk(earlier, reached.seen_).run(roots_);
  return reached;
}

// Looks into new objects only: what was there before leads everywhere.
bool PossibleWrites::Reached::has_made(BorrowedRef value) const {
  constexpr std::size_t kLimit = 200;
  std::unordered_set<BorrowedRef> met{value};
  std::vector<BorrowedRef> queue{value};
  const auto push = [&](BorrowedRef object) {
    if (object && !known_.contains(object) && !PyModule_Check(object.get()) && met.insert(object).second) {
      queue.push_back(object);
    }
    return false;
  };
  for (std::size_t i = 0; i < queue.size() && i < kLimit; ++i) {
    BorrowedRef object = queue[i];
    if (made_.contains(object)) return true;
    if (is_function(object)) {
      push(code_of(object));
      push(closure_of(object));
    } else {
      visit_referents(object, push);
    }
  }
  return false;
}

}  // namespace midflight
