#include "plan/making.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "base/dotted.h"
#include "baseline/definitions.h"
#include "cpython/function.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "stage/code_tree.h"

namespace midflight {
namespace {

BorrowedRef type_of(BorrowedRef object) { return reinterpret_cast<PyObject*>(object.type()); }

Ref inherited_attribute(BorrowedRef type, BorrowedRef name) {
  for (const Ref& ancestor : sequence_items(mro_of(type))) {
    if (BorrowedRef value = own_attribute(ancestor, name)) return Ref::borrow(value);
  }
  return {};
}

// Names in code, in the functions that it finds by these names, and so on.
class Words {
 public:
  void add_hooks(BorrowedRef type) {
    const std::vector<Ref> ancestors = sequence_items(mro_of(type));
    for (const Ref& ancestor : ancestors) {
      if (!(ancestor == type)) add(own_attribute(ancestor, make_str("__init_subclass__")), type);
    }
    const BorrowedRef metaclass = type_of(type);
    for (const char* method : {"__prepare__", "__new__", "__init__"}) {
      add(inherited_attribute(metaclass, make_str(method)), metaclass);
    }
  }

  // What a dotted name of the namespace leads to, without running anything.
  void add_dotted(BorrowedRef space, const std::string& dotted) {
    const std::string root = root_of(dotted);
    Ref value = find_item(space, root.c_str());
    BorrowedRef owner;
    for (std::size_t from = root.size() + 1; value && from < dotted.size();) {
      const std::string name = root_of(std::string_view(dotted).substr(from));
      from += name.size() + 1;
      owner = is_type(value) ? BorrowedRef(value) : type_of(value);
      value = PyModule_Check(value.get()) ? find_item(PyModule_GetDict(value.get()), name.c_str())
                                          : inherited_attribute(owner, make_str(name));
    }
    if (!value) return;
    if (is_type(value)) {
      for (const char* method : {"__new__", "__init__", "__call__"}) {
        add(inherited_attribute(value, make_str(method)), value);
      }
    } else {
      if (!is_function(value)) {
        owner = type_of(value);
        add(inherited_attribute(owner, make_str("__call__")), owner);
      }
      add(value, owner);
    }
  }

  Names take() { return std::move(words_); }

 private:
  void add(BorrowedRef callable, BorrowedRef owner) {
    Ref function = callable ? innermost_function(callable) : Ref();
    if (!function || !seen_.insert(function).second) return;
    add_code(code_of(function), globals_of(function), owner);
    const std::vector<Ref> cells = closure_of(function) ? sequence_items(closure_of(function)) : std::vector<Ref>();
    for (const Ref& cell : cells) add(cell_content(cell), {});
  }

  void add_code(BorrowedRef code, BorrowedRef globals, BorrowedRef owner) {
    for (const Ref& name : sequence_items(free_variables(code))) words_.insert(to_text(name));
    for (const Ref& name : sequence_items(code_names(code))) {
      words_.insert(to_text(name));
      if (Ref value = find_item(globals, name)) add(value, {});
      if (owner) add(inherited_attribute(owner, name), owner);
    }
    for (const Ref& nested : nested_code(code)) add_code(nested, globals, owner);
  }

  Names words_;
  std::unordered_set<BorrowedRef> seen_;
};

Names words_of(const EntrySource& source, const Statement& statement) {
  Words words;
  words.add_hooks(source.object);
  const BorrowedRef space = source.staged->record->namespace_dict();
  for (const Names* names : {&statement->run.called, &statement->run.values, &statement->run.chains}) {
    for (const std::string& name : *names) words.add_dotted(space, name);
  }
  return words.take();
}

}  // namespace

bool Making::may_enter(const EntrySource& source, const Statement& statement, const Holder& holder) {
  auto known = words_.find(source.object);
  if (known == words_.end()) known = words_.emplace(source.object, words_of(source, statement)).first;
  return known->second.contains(root_of(holder.name)) || known->second.contains(last_name(holder.name));
}

}  // namespace midflight
