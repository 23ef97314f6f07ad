#include "plan/holders.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/dotted.h"
#include "baseline/native.h"
#include "cpython/container.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"
#include "plan/filled_base.h"

namespace midflight {

std::vector<Element> elements_of(BorrowedRef container) {
  std::vector<Element> elements;
  switch (container_kind(container)) {
    case ContainerKind::dict:
      for (const Item& item : dict_items(container)) elements.push_back({item.key, item.value, true, false, false, {}});
      break;
    case ContainerKind::set:
      for (const Ref& item : set_items(container)) elements.push_back({{}, item, true, false, false, {}});
      break;
    case ContainerKind::list:
      for (const Ref& item : sequence_items(container)) elements.push_back({{}, item, true, false, false, {}});
      break;
    case ContainerKind::deque:
      for (const Ref& item : deque_items(container)) elements.push_back({{}, item, true, false, false, {}});
      break;
    default:
      break;
  }
  return elements;
}

std::string last_name(const std::string& dotted) {
  std::string name = last_of(dotted);
  if (name.starts_with("<") && name.ends_with(">")) name = name.substr(1, name.size() - 2);
  return name;
}

namespace {

constexpr std::size_t kLimit = 1'000'000;  // objects that are looked at

const Shape* child_of(const Shape* base, Shape::Kind kind, const Digest& key) {
  if (base == nullptr || base->kind == Shape::Kind::unknown || base->kind == Shape::Kind::opaque) return nullptr;
  return base->kind == kind ? base->child(key) : &kAbsentShape;
}

// Finds the holders, each once, by the module that made it.
class HolderSearch {
 public:
  HolderSearch(const PlanInput& input, EntrySources& sources, std::vector<Holder>* overwritten)
      : input_(input), sources_(sources), overwritten_(overwritten) {}

  std::vector<Holder> run() {
    // First by names whose base is known: there the container was made.
    for (const bool known : {true, false}) {
      for (ModuleRecord* record : input_.in_scope) walk_module(*record, known);
    }
    return std::move(holders_);
  }

 private:
  void walk_module(ModuleRecord& record, bool known) {
    record_ = &record;
    for (const Item& item : dict_items(record.namespace_dict())) {
      if (!is_str(item.key)) continue;
      const std::string name = to_text(item.key);
      const Shape* base = record.base.known ? base_of_name(input_.scratch, record, name) : nullptr;
      filled_anew_ = is_filled_anew(input_.scratch, record, name);
      const bool has_base = base != nullptr && base->kind != Shape::Kind::absent;
      if (has_base == known && !name.starts_with("__")) walk(item.value, base, name, -1);
    }
  }

  void walk(BorrowedRef object, const Shape* base, const std::string& name, int parent) {
    constexpr int kMaxDepth = 50;
    if (!object || !PyObject_IS_GC(object.get()) || PyModule_Check(object.get()) || depth_ > kMaxDepth) return;
    if (seen_.size() > kLimit || !seen_.insert(object).second) return;
    ++depth_;
    if (is_function(object)) {
      walk_function(object, name);
    } else if (is_type(object)) {
      walk_class(object, name);
    } else if (is_built_in_container(object)) {
      walk_container(object, base, name, parent);
    } else if (PyTuple_Check(object.get())) {
      for (const Ref& item : sequence_items(object)) walk(item, shape_at(base, item), name, -1);
    } else if (is_python_class(reinterpret_cast<PyObject*>(object.type()))) {
      walk_instance(object, base, name);
    }
    --depth_;
  }

  void walk_instance(BorrowedRef object, const Shape* base, const std::string& name) {
    Holder holder{Ref::borrow(object), record_, name, -1, {}, {}};
    for (const Item& item : instance_attributes(object)) {
      const std::string attribute = name + "." + to_text(item.key);
      const Shape* child = child_of(base, Shape::Kind::attributes, Shaper().key_digest(item.key));
      if (overwritten_ != nullptr && child != nullptr && !PyObject_IS_GC(item.value.get())) {
        Element element{item.key, item.value, true, false, true, {}};
        const Shape now = Shaper().shape(item.value);
        const Standing where{object, attribute, record_, true};
        const bool changed = compare(&now, child) == Comparison::changed;
        if (changed && !filled_anew_ && sources_.may_leave(where, {}, item.value)) {
          element.source = sources_.take_literal(where, {}, item.value, false);
        }
        if (element.source) holder.elements.push_back(std::move(element));
      }
      walk(item.value, child, attribute, -1);
    }
    if (!holder.elements.empty()) overwritten_->push_back(std::move(holder));
  }

  // The base of an element of a tuple, which never gets others.
  static const Shape* shape_at(const Shape* base, BorrowedRef element) {
    if (base == nullptr) return nullptr;
    for (const Shape::Child& child : base->children()) {
      if (child.shape.address == element.get()) return &child.shape;
    }
    return &kAbsentShape;
  }

  void walk_function(BorrowedRef function, const std::string& name) {
    const FunctionShape* base = record_->base.function(function);
    if (BorrowedRef closure = closure_of(function)) {
      std::vector<Ref> names = sequence_items(free_variables(code_of(function))), cells = sequence_items(closure);
      for (std::size_t i = 0; i < cells.size() && i < names.size(); ++i) {
        if (text_equals(names[i], "dispatch_cache")) continue;  // of `functools.singledispatch`: answers, no entries
        walk(cell_content(cells[i]), find_shape(base == nullptr ? nullptr : &base->cells, to_text(names[i])),
             name + ".<" + to_text(names[i]) + ">", -1);
      }
    }
    if (BorrowedRef dict = dict_of_function(function)) {
      for (const Item& item : dict_items(dict)) {
        if (!is_str(item.key)) continue;
        walk(item.value, find_shape(base == nullptr ? nullptr : &base->attributes, to_text(item.key)),
             name + "." + to_text(item.key), -1);
      }
    }
  }

  // What the class statement itself makes: an enumeration has its members in `_member_map_`.
  static bool is_bookkeeping(BorrowedRef type, const std::string& name) {
    const std::string_view mark = is_enum_class(type) ? "_" : "__";
    return name.starts_with(mark) && name.ends_with(mark);
  }

  void walk_class(BorrowedRef type, const std::string& name) {
    if (!is_python_class(type)) return;
    const Ref module = home_of(type);
    if (module && to_text(module) != record_->name) return;
    const NamedShapes* base = record_->base.members(type);
    const bool outside = std::exchange(in_class_, true);
    for (const Item& item : dict_items(own_dict(type))) {
      if (!is_str(item.key) || is_bookkeeping(type, to_text(item.key))) continue;
      walk(item.value, find_shape(base, to_text(item.key)), name + "." + to_text(item.key), -1);
    }
    in_class_ = outside;
  }

  void walk_container(BorrowedRef container, const Shape* base, const std::string& name, int parent) {
    Holder holder{Ref::borrow(container), record_, name, parent, elements_of(container), {}};
    std::unordered_map<const void*, const Shape*> known;
    if (base != nullptr) {
      for (const Shape::Child& child : base->children()) known.try_emplace(child.shape.address, &child.shape);
    }
    bool any = false;
    for (Element& element : holder.elements) {
      element.own = known.contains(element.value.get());
      element.in_base = base == nullptr || base->kind == Shape::Kind::unknown || element.own;
      // A key that the container's own module has given a value, too: that is not known any more.
      element.overwritten = !element.own && element.key && base != nullptr && has_key(*base, element.key);
      element.in_base |= element.overwritten;
      if (element.overwritten || (element.in_base && !may_be_entry(element.value, in_class_))) continue;
      element.source = sources_.find(element.value);
      if (!element.source && element.key) element.source = sources_.find(element.key);
      if (element.source && in_class_ && !element.in_base && is_nameless(element.value, element.source->object)) {
        element.source->position.reset();
        element.source->live_position.reset();
      }
      any |= element.source.has_value();
    }
    any |= find_literals(holder);
    const std::vector<Element> elements = holder.elements;
    const auto goes_when_empty = [&](const Element& element) {
      return is_built_in_container(element.value) &&
             (!element.in_base || (element.own && is_made_for_entries(element, name)));
    };
    const bool leads_on = std::any_of(elements.begin(), elements.end(), goes_when_empty);
    const int index = any || leads_on ? static_cast<int>(holders_.size()) : -1;
    if (index >= 0) holders_.push_back(std::move(holder));
    for (const Element& element : elements) {
      auto in_base = known.find(element.value.get());
      const Shape* child = in_base == known.end() ? nullptr : in_base->second;
      walk(element.value, element.in_base ? child : &kAbsentShape, name, goes_when_empty(element) ? index : -1);
    }
    // It only led on to others, and none of them holds an entry.
    if (!any && index >= 0 && holders_.size() == static_cast<std::size_t>(index) + 1) holders_.pop_back();
  }

  // An instance that is known by its attributes alone may be the program's: it tells nothing of the order.
  static bool is_nameless(BorrowedRef entry, BorrowedRef found) {
    return is_python_class(reinterpret_cast<PyObject*>(entry.type())) && !(found == entry);
  }

  static bool has_key(const Shape& base, BorrowedRef key) {
    const Shape* child = base.kind == Shape::Kind::mapping ? base.child(Shaper().key_digest(key)) : nullptr;
    return child == nullptr ? base.kind == Shape::Kind::mapping : child->kind != Shape::Kind::absent;
  }

  // Plain values are looked for only where statements of the update may have put some.  Where the base has all that
  // statements have put there, the others are the program's.
  bool find_literals(Holder& holder) {
    constexpr std::size_t kTable = 1'000;  // larger ones are data
    const Standing where{holder.container, holder.name, record_};
    const auto is_plain = [](const Element& element) {
      return (!element.in_base || element.overwritten) && !element.source;
    };
    const bool any = !filled_anew_ && holder.elements.size() <= kTable &&
                     std::any_of(holder.elements.begin(), holder.elements.end(), [&](const Element& element) {
                       return is_plain(element) && sources_.may_leave(where, element.key, element.value);
                     });
    for (Element& element : holder.elements) {
      if (!any || !is_plain(element)) continue;
      element.source = sources_.take_literal(where, element.key, element.value, false);
      if (element.source && makes(*element.source, holder)) element.source.reset();
      // The key stands where the first statement has put it.
      if (element.source && element.overwritten) element.source->position = element.source->live_position = {};
    }
    return any;
  }

  // What a statement says in the data that it binds itself is merged with that.
  static bool makes(const EntrySource& source, const Holder& holder) {
    if (source.statement < 0 || source.staged == nullptr || source.staged->record != holder.record) return false;
    const Statement& statement = source.staged->live->statements[static_cast<std::size_t>(source.statement)];
    return statement->run.binds.contains(root_of(holder.name));
  }

  // The base of a container that an update has made anew has the entries of other modules in it; that of one in a class
  // has the instances which statements of its own module have made.
  static bool may_be_entry(BorrowedRef value, bool in_class) {
    return is_function(value) || is_type(value) || PyMethod_Check(value.get()) || PyTuple_CheckExact(value.get()) ||
           (in_class && is_python_class(reinterpret_cast<PyObject*>(value.type())));
  }

  // `setdefault` has put it there for its first entry, not the text of the class.  What a name of the module leads to
  // is made anew with all that fills it.
  bool is_made_for_entries(const Element& element, const std::string& name) {
    return in_class_ && element.key && !sources_.is_written(*record_, root_of(name), element.key);
  }

  const PlanInput& input_;
  EntrySources& sources_;
  std::vector<Holder>* overwritten_;  // null: not asked for
  bool filled_anew_ = false;          // the data of the name that is walked
  ModuleRecord* record_ = nullptr;
  int depth_ = 0;
  bool in_class_ = false;
  std::unordered_set<BorrowedRef> seen_;
  std::vector<Holder> holders_;
};

}  // namespace

std::vector<Holder> find_holders(const PlanInput& input, EntrySources& sources, std::vector<Holder>* overwritten) {
  return HolderSearch(input, sources, overwritten).run();
}

}  // namespace midflight
