// What new code did to a live object, and how to undo it.
#pragma once

#include <functional>
#include <vector>

#include "cpython/ref.h"

namespace midflight {

// Of containers and cells the content; of instances, classes and functions the attributes.  Instances of container
// classes have both.
enum class Part { content, attributes };

// What the object held before and after, and when the code began, without what was withdrawn.  The content of lists and
// deques is given as a list, that of dicts, sets and bytearrays as a copy, that of a cell as a list of none or one;
// attributes as a dict.
struct Mutation {
  Ref object;
  Part part;
  Ref before;
  Ref after;
  Ref start;
};

bool has_part(BorrowedRef object, Part part);
// No Python code runs, but for keys of an OrderedDict.
Ref look_at(BorrowedRef object, Part part);
// Whether two looks show the same objects in the same places; no `__eq__` runs.
bool same_look(BorrowedRef a, BorrowedRef b);

// The part of the change from `before` to `now` that is not the code's own: `now` without the values that it has made.
Ref without_made(const Mutation& mutation, const std::function<bool(BorrowedRef)>& has_made);

// `look` with the elements that `now` has more than `start`.
Ref with_additions(BorrowedRef look, BorrowedRef start, BorrowedRef now);

// What others have changed since the mutations stays.
void take_back(const std::vector<Mutation>& mutations);

}  // namespace midflight
