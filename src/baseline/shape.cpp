#include "baseline/shape.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <numeric>

#include "baseline/native.h"
#include "cpython/container.h"
#include "cpython/exception.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {

const Shape kAbsentShape;

const std::vector<Shape::Child>& Shape::children() const {
  static const std::vector<Child> kNone;
  return parts ? parts->children : kNone;
}

const Shape* Shape::child(const Digest& key) const {
  if (coarse) return nullptr;
  const Shape* found = parts ? parts->find(key) : nullptr;
  return found != nullptr ? found : &kAbsentShape;
}

const Shape* Shape::attribute(const Digest& key) const {
  if (kind == Kind::attributes) return child(key);
  if (parts) {
    for (const Child& attribute : parts->attributes) {
      if (attribute.key == key) return &attribute.shape;
    }
  }
  const bool has_parts =
      kind == Kind::mapping || kind == Kind::sequence || kind == Kind::set || (kind == Kind::composite && parts);
  return has_parts && !coarse ? &kAbsentShape : nullptr;
}

Shape Shape::unknown(const void* address) {
  static std::atomic<std::uint64_t> count{0};
  Hasher hasher;
  hasher.add(++count);
  return {Kind::unknown, false, false, hasher.digest(), address, nullptr};
}

namespace {

// One of the built-in types that are nothing but their elements.
bool is_plain_container(PyObject* object) {
  return PyDict_CheckExact(object) || PyList_CheckExact(object) || PyTuple_CheckExact(object) ||
         PySet_CheckExact(object) || PyFrozenSet_CheckExact(object);
}

bool before(const Digest& a, const Digest& b) { return a.high != b.high ? a.high < b.high : a.low < b.low; }

}  // namespace

const Shape* ShapeParts::find(const Digest& key) const {
  constexpr std::size_t kFew = 8;
  if (children.size() <= kFew) {
    for (const Shape::Child& child : children) {
      if (child.key == key) return &child.shape;
    }
    return nullptr;
  }
  if (order_.empty()) {
    order_.resize(children.size());
    std::iota(order_.begin(), order_.end(), 0U);
    std::stable_sort(order_.begin(), order_.end(),
                     [this](std::uint32_t a, std::uint32_t b) { return before(children[a].key, children[b].key); });
  }
  const auto found = std::lower_bound(
      order_.begin(), order_.end(), key,
      [this](std::uint32_t index, const Digest& wanted) { return before(children[index].key, wanted); });
  return found != order_.end() && children[*found].key == key ? &children[*found].shape : nullptr;
}

Comparison compare(const Shape* a, const Shape* b) {
  if (a == nullptr || b == nullptr) return Comparison::unknown;
  if (a->kind == Shape::Kind::unknown || b->kind == Shape::Kind::unknown) return Comparison::unknown;
  if (a->kind == b->kind && a->digest == b->digest) return Comparison::equal;
  // Different kinds differ for sure, unless one of them hides its content.
  const bool seen = a->kind != Shape::Kind::opaque && b->kind != Shape::Kind::opaque;
  if (a->kind != b->kind && seen) return Comparison::changed;
  return a->exact && b->exact ? Comparison::changed : Comparison::unknown;
}

BorrowedRef Shaper::translated(BorrowedRef object) const {
  return translation_ == nullptr ? object : live_partner(*translation_, object);
}

Shape Shaper::by_reference(BorrowedRef object, Shape::Kind kind) {
  Shape shape;
  shape.kind = kind;
  shape.exact = kind == Shape::Kind::reference;
  Hasher hasher;
  hasher.add_pointer(translated(object).get());
  shape.digest = hasher.digest();
  shape.address = translated(object).get();
  return shape;
}

// A digest of the content of a built-in immutable; `kind` opaque if the type is none of them.
Shape Shaper::atom(BorrowedRef object) {
  Shape shape;
  Hasher hasher;
  hasher.add_pointer(object.type());
  if (!add_atom(hasher, object)) return by_reference(object, Shape::Kind::opaque);
  shape.kind = Shape::Kind::atom;
  shape.digest = hasher.digest();
  shape.address = translated(object).get();
  return shape;
}

bool Shaper::over_limit(std::size_t more) {
  count_ += more;
  exceeded_ |= count_ > limit_;
  return count_ > limit_;
}

// The parts of a container while they are looked at: all of them as long as there are few, else their digest alone.
struct Shaper::Content {
  Shape::Kind kind = Shape::Kind::unknown;
  bool ordered = true;  // else the sum of the parts' digests is theirs
  bool exact = true;
  bool coarse = false;
  std::uint64_t size = 0;
  Hasher in_order;
  Digest sum;
  std::shared_ptr<ShapeParts> parts = std::make_shared<ShapeParts>();

  void add(const Digest& key, Shape shape) {
    ++size;
    exact &= shape.exact;
    Hasher own;
    Hasher& hasher = ordered ? in_order : own;
    hasher.add(key);
    hasher.add(static_cast<std::uint64_t>(shape.kind));
    hasher.add(shape.digest);
    if (!ordered) {
      sum.high += own.digest().high;
      sum.low += own.digest().low;
    }
    if (!coarse) parts->children.push_back({key, std::move(shape)});
  }
  void add_attribute(const Digest& key, Shape shape) {
    exact &= shape.exact;
    parts->attributes.push_back({key, std::move(shape)});
  }
  void grow_coarse() {
    coarse = true;
    parts->children = {};
  }
};

Shape Shaper::finish(Content& content, BorrowedRef object) {
  Hasher hasher;
  hasher.add_pointer(translated(reinterpret_cast<PyObject*>(object.type())).get());
  hasher.add(content.size);
  hasher.add(content.ordered ? content.in_order.digest() : content.sum);
  std::vector<Shape::Child>& attributes = content.parts->attributes;
  std::sort(attributes.begin(), attributes.end(),
            [](const Shape::Child& a, const Shape::Child& b) { return before(a.key, b.key); });
  hasher.add(attributes.size());
  for (const Shape::Child& attribute : attributes) {
    hasher.add(attribute.key);
    hasher.add(static_cast<std::uint64_t>(attribute.shape.kind));
    hasher.add(attribute.shape.digest);
  }
  const bool coarse = content.coarse || count_ > detail_;
  if (content.kind == Shape::Kind::composite) content.parts->children = {};
  const bool plain = attributes.empty() && (content.kind == Shape::Kind::composite || content.size == 0);
  std::shared_ptr<const ShapeParts> parts;
  if (!coarse && !plain) parts = std::move(content.parts);
  return {content.kind, content.exact, coarse && !plain, hasher.digest(), translated(object).get(), std::move(parts)};
}

Digest Shaper::key_digest(BorrowedRef key) {
  if (PyUnicode_CheckExact(key.get()) || PyLong_CheckExact(key.get())) {
    over_limit(1);
    return atom(key).digest;
  }
  constexpr std::size_t kMaxKeySize = 1'000;
  Shaper inner(translation_, detail_, std::min(kMaxKeySize, limit_ - std::min(limit_, count_)));
  inner.content_only_ = true;  // which is what instances of such classes are hashed by
  inner.depth_ = depth_;
  const Digest digest = inner.shape(key).digest;
  over_limit(inner.count_);
  // A key that leads to half the program stands for itself.
  return inner.exceeded() ? by_reference(key, Shape::Kind::reference).digest : digest;
}

void Shaper::add_sequence(Content& content, const std::vector<Ref>& items) {
  content.kind = Shape::Kind::sequence;
  if (over_limit(items.size())) return;
  if (count_ > detail_) content.grow_coarse();
  for (const Ref& item : items) content.add({}, shape(item));
}

void Shaper::add_mapping(Content& content, BorrowedRef object) {
  content.kind = Shape::Kind::mapping;
  std::vector<Item> items = dict_items(object);
  if (over_limit(items.size())) return;
  if (count_ > detail_) content.grow_coarse();
  for (const Item& item : items) content.add(key_digest(item.key), shape(item.value));
}

void Shaper::add_set(Content& content, BorrowedRef object) {
  content.kind = Shape::Kind::set;
  content.ordered = false;
  std::vector<Ref> items = set_items(object);
  if (over_limit(items.size())) return;
  if (count_ > detail_) content.grow_coarse();
  for (const Ref& item : items) {
    Shape element = shape(item);
    const Digest key = element.digest;
    content.add(key, std::move(element));
  }
}

Shape Shaper::without_later(BorrowedRef container, const Shape& shape, const Shape& earlier, BorrowedRef later) {
  const Shape now = Shaper().shape(later);
  if (earlier.kind != shape.kind || now.kind != shape.kind || earlier.coarse) return shape;
  const auto part = [&](const Shape::Child& child) {
    return shape.kind == Shape::Kind::sequence ? child.shape.digest : child.key;
  };
  std::unordered_map<Digest, std::ptrdiff_t> added;
  for (const Shape::Child& child : now.children()) ++added[part(child)];
  for (const Shape::Child& child : earlier.children()) --added[part(child)];
  Content content;
  content.kind = shape.kind;
  content.ordered = shape.kind == Shape::Kind::sequence || shape.kind == Shape::Kind::mapping;
  for (const Shape::Child& child : shape.children()) {
    if (--added[part(child)] < 0) content.add(child.key, child.shape);
  }
  for (const Shape::Child& attribute : shape.parts->attributes) content.add_attribute(attribute.key, attribute.shape);
  return finish(content, container);
}

Shape Shaper::attributes(BorrowedRef object) {
  Content content;
  content.kind = Shape::Kind::attributes;
  content.ordered = false;
  std::vector<Item> items = instance_attributes(object);
  if (over_limit(items.size() + 1)) return Shape::unknown(object.get());
  for (const Item& item : items) content.add(key_digest(item.key), shape(item.value));
  return finish(content, object);
}

// Those that it has besides its content.
void Shaper::add_attributes(Content& content, BorrowedRef object) {
  for (const Item& item : instance_attributes(object)) {
    content.add_attribute(key_digest(item.key), shape(item.value));
  }
}

Shape Shaper::exception(BorrowedRef object) {
  Content content;
  content.kind = Shape::Kind::composite;
  for (const ExceptionField& field : exception_fields(object)) {
    const BorrowedRef value = *field.place;
    if (value) content.add_attribute(key_digest(make_str(field.name)), shape(value));
  }
  add_attributes(content, object);
  return finish(content, object);
}

Shape Shaper::composite(BorrowedRef object, const std::vector<Ref>& parts) {
  Content content;
  content.kind = Shape::Kind::composite;
  for (const Ref& part : parts) content.add({}, shape(part));
  if (is_python_class(reinterpret_cast<PyObject*>(object.type()))) add_attributes(content, object);
  return finish(content, object);
}

// It says which object is meant, and nothing of what that is like.
Shape Shaper::weak(BorrowedRef object, BorrowedRef referent) {
  Content content;
  content.kind = Shape::Kind::composite;
  content.add({}, by_reference(referent, Shape::Kind::reference));
  if (is_python_class(reinterpret_cast<PyObject*>(object.type()))) add_attributes(content, object);
  return finish(content, object);
}

// Containers, and instances of subclasses of them or of immutable values (`plain`): content, attributes, and what a
// defaultdict makes.
Shape Shaper::subclass(BorrowedRef object, BorrowedRef plain) {
  Content content;
  if (PyDict_Check(object.get())) {
    add_mapping(content, object);
  } else if (PyAnySet_Check(object.get())) {
    add_set(content, object);
  } else if (container_kind(object) == ContainerKind::none && !PyTuple_Check(object.get())) {
    content.add({}, atom(plain));
  } else {
    add_sequence(content,
                 container_kind(object) == ContainerKind::deque ? deque_items(object) : sequence_items(object));
  }
  if (exceeded_) return Shape::unknown(object.get());
  if (is_plain_container(object.get())) return finish(content, object);
  if (PyObject** factory = default_factory_field(object)) {
    content.add_attribute(key_digest(make_str("default_factory")), shape(*factory));
  }
  if (container_kind(object) == ContainerKind::deque) {
    content.add_attribute(key_digest(make_str("maxlen")), shape(get_attr(object, "maxlen")));
  }
  const bool built_in = !is_python_class(reinterpret_cast<PyObject*>(object.type()));
  if (!built_in && !content_only_) add_attributes(content, object);
  // Those that cannot be merged part by part are one value.
  if (container_kind(object) == ContainerKind::none) content.kind = Shape::Kind::composite;
  return finish(content, object);
}

Shape Shaper::shape(BorrowedRef object) {
  constexpr int kMaxDepth = 200;  // deeper data would overflow the C++ stack
  if (depth_ >= kMaxDepth) {
    exceeded_ = true;
    return Shape::unknown(object.get());
  }
  ++depth_;
  Shape shape = shape_inside(object);
  // Known in part would be updated in part.
  if (--depth_ == 0 && exceeded_) return Shape::unknown(object.get());
  return shape;
}

Shape Shaper::shape_inside(BorrowedRef object) {
  if (!object) return {};
  PyObject* raw = object.get();
  if (PyUnicode_CheckExact(raw) || PyLong_CheckExact(raw) || PyFloat_CheckExact(raw)) return atom(object);
  if (is_reference(object)) return by_reference(object, Shape::Kind::reference);
  // Others than the one that led here, and we ourselves, refer to it: it may come again.
  const bool may_return = PyObject_IS_GC(raw) && (Py_REFCNT(raw) > 2 || depth_ == 1);
  if (!may_return && visited_.empty()) return shape_content(object);
  auto known = visited_.find(object);
  if (known != visited_.end()) {
    const bool inside = known->second.kind == Shape::Kind::absent;
    return inside ? by_reference(object, Shape::Kind::reference) : known->second;
  }
  if (!may_return) return shape_content(object);
  visited_.try_emplace(object);
  Shape shape = shape_content(object);
  visited_[object] = shape;
  return shape;
}

Shape Shaper::shape_content(BorrowedRef object) {
  PyObject* raw = object.get();
  const bool container = PyTuple_Check(raw) || PyList_Check(raw) || PyDict_Check(raw) || PyAnySet_Check(raw) ||
                         container_kind(object) == ContainerKind::deque;
  if (container) return subclass(object, {});
  if (const Ref plain = plain_value(object)) return subclass(object, plain);
  std::vector<Ref> parts;
  if (native_parts(object, parts)) return composite(object, parts);
  if (is_path(object)) return atom(object);
  if (const Ref referent = PyWeakref_CheckRef(raw) ? weak_referent(object) : Ref()) return weak(object, referent);
  if (PyExceptionInstance_Check(raw)) return exception(object);
  if (is_plain_instance(object)) return attributes(object);
  return atom(object);
}

}  // namespace midflight
