// Shapes: what a piece of data looked like at some moment, without holding it.
//
// A shape is a tree of digests, one node per element, key or attribute, so that a later merge can tell element by
// element what has changed.  Building one runs no Python code: no `__eq__`, `__hash__` or `__getattr__` of user types.
// Objects whose content cannot be seen are *opaque*: equal if they are the same object, else unknown.  Which objects
// are shared does not count, but for cycles: there the way back is the object itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "base/digest.h"
#include "cpython/ref.h"

namespace midflight {

enum class Comparison { equal, changed, unknown };

struct ShapeParts;

struct Shape {
  enum class Kind : unsigned char {
    absent,
    atom,
    sequence,
    mapping,
    set,
    attributes,
    composite,
    reference,
    opaque,
    unknown
  };
  struct Child;

  Kind kind = Kind::absent;
  bool exact = true;    // no opaque or unknown part
  bool coarse = false;  // so large that only the digest of the whole was kept
  Digest digest;
  const void* address = nullptr;  // of the object, for identity only
  std::shared_ptr<const ShapeParts> parts;

  const std::vector<Child>& children() const;  // of sequences, mappings, sets and attributes
  // The shape of one key or attribute; absent if there is none.  A null shape is unknown throughout.
  const Shape* child(const Digest& key) const;
  const Shape* attribute(const Digest& key) const;  // of an instance, whatever its class

  static Shape unknown(const void* address);  // unlike any other
};

struct Shape::Child {
  Digest key;  // of the key, the attribute's name, or the element itself (sets); unused for sequences
  Shape shape;
};

struct ShapeParts {
  std::vector<Shape::Child> children;
  std::vector<Shape::Child> attributes;  // of instances of container subclasses

  const Shape* find(const Digest& key) const;  // among the children; null if there is none

 private:
  mutable std::vector<std::uint32_t> order_;  // the children by key, made when first needed
};

Comparison compare(const Shape* a, const Shape* b);  // null: unknown

// Scratch objects that stand for live ones are seen as those.
using Translation = std::unordered_map<BorrowedRef, BorrowedRef>;

// The live object that `object` stands for, or itself.
inline BorrowedRef live_partner(const Translation& live_of, BorrowedRef object) {
  auto found = live_of.find(object);
  return found == live_of.end() ? object : found->second;
}

extern const Shape kAbsentShape;

class Shaper {
 public:
  // Up to `detail` elements each is kept; up to `limit` they count in the digest of the whole; beyond, it is unknown.
  static constexpr std::size_t kDetail = 100'000, kLimit = 10'000'000;
  explicit Shaper(const Translation* translation = nullptr, std::size_t detail = kDetail, std::size_t limit = kLimit)
      : translation_(translation), detail_(detail), limit_(limit) {}

  // Empty reference: absent.
  Shape shape(BorrowedRef object);
  Digest key_digest(BorrowedRef key);
  // The shape of the container, without the parts that came into `later` after it had the shape `earlier`.
  Shape without_later(BorrowedRef container, const Shape& shape, const Shape& earlier, BorrowedRef later);
  // What is shaped stands inside `object`: a reference to it is a cycle.
  void stand_inside(BorrowedRef object) { visited_[object].kind = Shape::Kind::absent; }
  // Whether something was too large or too deep to be looked at whole.
  bool exceeded() const { return exceeded_; }

 private:
  struct Content;

  Shape shape_inside(BorrowedRef object);
  Shape shape_content(BorrowedRef object);
  BorrowedRef translated(BorrowedRef object) const;
  Shape atom(BorrowedRef object);
  Shape by_reference(BorrowedRef object, Shape::Kind kind);
  void add_sequence(Content& content, const std::vector<Ref>& items);
  void add_mapping(Content& content, BorrowedRef object);
  void add_set(Content& content, BorrowedRef object);
  void add_attributes(Content& content, BorrowedRef object);
  Shape subclass(BorrowedRef object, BorrowedRef plain);
  Shape attributes(BorrowedRef object);
  Shape exception(BorrowedRef object);
  Shape weak(BorrowedRef object, BorrowedRef referent);
  Shape composite(BorrowedRef object, const std::vector<Ref>& parts);
  Shape finish(Content& content, BorrowedRef object);
  bool over_limit(std::size_t more);

  const Translation* translation_;
  std::size_t detail_, limit_;
  std::size_t count_ = 0;
  int depth_ = 0;
  bool exceeded_ = false;
  bool content_only_ = false;  // without attributes of instances of container subclasses
  // Objects that have been shaped, by what came out; absent: that are being shaped.
  std::unordered_map<BorrowedRef, Shape> visited_;
};

}  // namespace midflight
