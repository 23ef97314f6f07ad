// Shapes: what a piece of data looked like at some moment, without holding it.
//
// A shape is a tree of digests, one node per element, key or attribute, so that a later merge can tell element by
// element what has changed.  Building one runs no Python code: no `__eq__`, `__hash__` or `__getattr__` of user types.
// Objects whose content cannot be seen are *opaque*: equal if they are the same object, else unknown.
#pragma once

#include <cstddef>
#include <memory>
#include <unordered_map>
#include <vector>

#include "base/digest.h"
#include "cpython/ref.h"

namespace midflight {

enum class Comparison { equal, changed, unknown };

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
  bool exact = true;  // no opaque or unknown part
  Digest digest;
  const void* address = nullptr;  // of the object, for identity only
  std::vector<Child> children;    // of sequences, mappings, sets and attributes
  std::vector<Child> attributes;  // of instances of container subclasses

  // The shape of one key or attribute; absent if there is none.  A null shape is unknown throughout.
  const Shape* child(const Digest& key) const;
  const Shape* attribute(const Digest& key) const;  // of an instance, whatever its class
};

struct Shape::Child {
  Digest key;  // of the key, the attribute's name, or the element itself (sets); unused for sequences
  Shape shape;
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
  explicit Shaper(const Translation* translation = nullptr, std::size_t limit = 100'000)
      : translation_(translation), limit_(limit) {}

  // Empty reference: absent.
  Shape shape(BorrowedRef object);
  Digest key_digest(BorrowedRef key);
  // Whether something was too large or too deep to be looked at whole.
  bool exceeded() const { return exceeded_; }

 private:
  Shape shape_inside(BorrowedRef object);
  BorrowedRef translated(BorrowedRef object) const;
  Shape atom(BorrowedRef object);
  Shape by_reference(BorrowedRef object, Shape::Kind kind);
  Shape sequence(BorrowedRef object);
  Shape mapping(BorrowedRef object);
  Shape set(BorrowedRef object);
  Shape mapping_content(BorrowedRef object);
  Shape set_content(BorrowedRef object);
  Shape sequence_content(BorrowedRef object, const std::vector<Ref>& items);
  Shape subclass(BorrowedRef object);
  Shape attributes(BorrowedRef object);
  Shape composite(BorrowedRef object, const std::vector<Ref>& parts);
  void finish(Shape& shape, BorrowedRef object);
  bool enter(BorrowedRef object, Shape& seen);
  bool over_limit(std::size_t more);

  const Translation* translation_;
  std::size_t limit_;
  std::size_t count_ = 0;
  int depth_ = 0;
  bool exceeded_ = false;
  std::unordered_map<BorrowedRef, std::size_t> visited_;
};

}  // namespace midflight
