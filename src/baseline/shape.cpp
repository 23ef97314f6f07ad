#include "baseline/shape.h"

#include <algorithm>
#include <cstring>

#include "baseline/native.h"
#include "cpython/container.h"
#include "cpython/function.h"
#include "cpython/instance.h"
#include "cpython/objects.h"
#include "cpython/type.h"

namespace midflight {

const Shape kAbsentShape;

const Shape* Shape::child(const Digest& key) const {
  for (const Child& child : children) {
    if (child.key == key) return &child.shape;
  }
  return &kAbsentShape;
}

const Shape* Shape::attribute(const Digest& key) const {
  if (kind == Kind::attributes) return child(key);
  for (const Child& attribute : attributes) {
    if (attribute.key == key) return &attribute.shape;
  }
  const bool has_parts = kind == Kind::mapping || kind == Kind::sequence || kind == Kind::set;
  return has_parts ? &kAbsentShape : nullptr;
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

// Cycles and shared parts: the second visit is a reference to the first.
bool Shaper::enter(BorrowedRef object, Shape& seen) {
  auto [place, fresh] = visited_.try_emplace(object, visited_.size());
  if (fresh) return true;
  Hasher hasher;
  hasher.add(place->second);
  seen.kind = Shape::Kind::composite;
  seen.digest = hasher.digest();
  seen.address = translated(object).get();
  return false;
}

void Shaper::finish(Shape& shape, BorrowedRef object) {
  Hasher hasher;
  hasher.add_pointer(translated(reinterpret_cast<PyObject*>(object.type())).get());
  const auto sort = [](std::vector<Shape::Child>& children) {
    std::sort(children.begin(), children.end(), [](const Shape::Child& a, const Shape::Child& b) {
      return a.key.high != b.key.high ? a.key.high < b.key.high : a.key.low < b.key.low;
    });
  };
  // Order means nothing here.
  if (shape.kind == Shape::Kind::set || shape.kind == Shape::Kind::attributes) sort(shape.children);
  sort(shape.attributes);
  for (const std::vector<Shape::Child>* children : {&shape.children, &shape.attributes}) {
    hasher.add(children->size());
    for (const Shape::Child& child : *children) {
      hasher.add(child.key);
      hasher.add(static_cast<std::uint64_t>(child.shape.kind));
      hasher.add(child.shape.digest);
      shape.exact &= child.shape.exact;
    }
  }
  shape.digest = hasher.digest();
  shape.address = translated(object).get();
}

Digest Shaper::key_digest(BorrowedRef key) {
  constexpr std::size_t kMaxKeySize = 1'000;
  Shaper inner(translation_, std::min(kMaxKeySize, limit_ - std::min(limit_, count_)));
  inner.depth_ = depth_;
  const Digest digest = inner.shape(key).digest;
  over_limit(inner.count_);
  // A key that leads to half the program stands for itself.
  return inner.exceeded() ? by_reference(key, Shape::Kind::reference).digest : digest;
}

Shape Shaper::sequence(BorrowedRef object) {
  Shape seen;
  if (!enter(object, seen)) return seen;
  return sequence_content(
      object, container_kind(object) == ContainerKind::deque ? deque_items(object) : sequence_items(object));
}

Shape Shaper::sequence_content(BorrowedRef object, const std::vector<Ref>& items) {
  Shape shape;
  shape.kind = Shape::Kind::sequence;
  if (over_limit(items.size())) return {Shape::Kind::unknown, false, {}, object.get(), {}, {}};
  for (const Ref& item : items) shape.children.push_back({{}, this->shape(item)});
  finish(shape, object);
  return shape;
}

Shape Shaper::mapping(BorrowedRef object) {
  Shape seen;
  return enter(object, seen) ? mapping_content(object) : seen;
}

Shape Shaper::mapping_content(BorrowedRef object) {
  Shape shape;
  shape.kind = Shape::Kind::mapping;
  std::vector<Item> items = dict_items(object);
  if (over_limit(items.size())) return {Shape::Kind::unknown, false, {}, object.get(), {}, {}};
  for (const Item& item : items) shape.children.push_back({key_digest(item.key), this->shape(item.value)});
  finish(shape, object);
  return shape;
}

Shape Shaper::set(BorrowedRef object) {
  Shape seen;
  return enter(object, seen) ? set_content(object) : seen;
}

Shape Shaper::set_content(BorrowedRef object) {
  Shape shape;
  shape.kind = Shape::Kind::set;
  std::vector<Ref> items = set_items(object);
  if (over_limit(items.size())) return {Shape::Kind::unknown, false, {}, object.get(), {}, {}};
  for (const Ref& item : items) {
    Shape element = this->shape(item);
    const Digest key = element.digest;
    shape.children.push_back({key, std::move(element)});
  }
  finish(shape, object);
  return shape;
}

Shape Shaper::attributes(BorrowedRef object) {
  Shape shape;
  if (!enter(object, shape)) return shape;
  shape.kind = Shape::Kind::attributes;
  std::vector<Item> items = instance_attributes(object);
  if (over_limit(items.size() + 1)) return {Shape::Kind::unknown, false, {}, object.get(), {}, {}};
  for (const Item& item : items) shape.children.push_back({key_digest(item.key), this->shape(item.value)});
  finish(shape, object);
  return shape;
}

Shape Shaper::composite(BorrowedRef object, const std::vector<Ref>& parts) {
  Shape shape;
  shape.kind = Shape::Kind::composite;
  for (const Ref& part : parts) shape.children.push_back({{}, this->shape(part)});
  finish(shape, object);
  shape.children.clear();
  return shape;
}

// Instances of subclasses of built-in containers: content, attributes, and what a defaultdict makes.
Shape Shaper::subclass(BorrowedRef object) {
  Shape shape;
  if (!enter(object, shape)) return shape;
  shape = PyDict_Check(object.get())                       ? mapping_content(object)
          : PyAnySet_Check(object.get())                   ? set_content(object)
          : container_kind(object) == ContainerKind::deque ? sequence_content(object, deque_items(object))
                                                           : sequence_content(object, sequence_items(object));
  if (shape.kind == Shape::Kind::unknown) return shape;
  const auto add = [&](BorrowedRef name, BorrowedRef value) {
    shape.attributes.push_back({key_digest(name), this->shape(value)});
  };
  if (PyObject** factory = default_factory_field(object)) add(make_str("default_factory"), *factory);
  for (const Item& item : instance_attributes(object)) add(item.key, item.value);
  // Those that cannot be merged part by part are one value.
  if (container_kind(object) == ContainerKind::none) shape.kind = Shape::Kind::composite;
  finish(shape, object);
  if (shape.kind == Shape::Kind::composite) {
    shape.children.clear();
    shape.attributes.clear();
  }
  return shape;
}

Shape Shaper::shape(BorrowedRef object) {
  constexpr int kMaxDepth = 200;  // deeper data would overflow the C++ stack
  if (depth_ >= kMaxDepth) {
    exceeded_ = true;
    return {Shape::Kind::unknown, false, {}, object.get(), {}, {}};
  }
  ++depth_;
  Shape shape = shape_inside(object);
  --depth_;
  return shape;
}

Shape Shaper::shape_inside(BorrowedRef object) {
  if (!object) return {};
  PyObject* raw = object.get();
  const bool deque = container_kind(object) == ContainerKind::deque;
  if (PyTuple_CheckExact(raw) || PyList_CheckExact(raw) || (deque && is_built_in_container(object))) {
    return sequence(object);
  }
  if (PyDict_CheckExact(raw)) return mapping(object);
  if (PyAnySet_CheckExact(raw)) return set(object);
  if (is_reference(object)) return by_reference(object, Shape::Kind::reference);
  std::vector<Ref> parts;
  if (native_parts(object, parts)) return composite(object, parts);
  if (PyDict_Check(raw) || PyList_Check(raw) || PyTuple_Check(raw) || PyAnySet_Check(raw) || deque)
    return subclass(object);
  if (is_path(object)) return atom(object);
  if (is_plain_instance(object)) return attributes(object);
  return atom(object);
}

}  // namespace midflight
