// Exchange of the contents of built-in containers, and of instances of their subclasses, with a prepared donor of the
// built-in type.
//
// An exchange moves pointers only: no allocation, no Python code, no reference dropped; doing it twice restores both.
// Iterators that are under way see what they would see after any other mutation.
#pragma once

#include <functional>
#include <vector>

#include "cpython/objects.h"
#include "cpython/ref.h"

namespace midflight {

enum class ContainerKind { none, dict, list, set, bytearray, deque };

// The kind whose contents can be exchanged.  Subclasses of dict (OrderedDict too), list, set and deque count.
ContainerKind container_kind(BorrowedRef object);

// A container that holds its content and nothing else: no instance of a class written in Python.
bool is_built_in_container(BorrowedRef object);

// Whether the contents of `live` can be exchanged right now: not in the middle of `list.sort`, no exported buffer,
// no split table (an instance's `__dict__`).
bool is_exchangeable(BorrowedRef live) noexcept;

// REQUIRES: both are of the same kind and exchangeable.
void exchange_contents(BorrowedRef live, BorrowedRef donor) noexcept;

// A new container of the built-in type (and length limit) of `model`, with the elements of `content`.
Ref make_like(BorrowedRef model, BorrowedRef content);

// A new dict, or OrderedDict if `model` is one, with these items in this order.  Keys may run Python code.
Ref make_dict_like(BorrowedRef model, const std::vector<Item>& items);
// Replaces all items of a dict (or OrderedDict) at once with others.  Keys may run Python code.
void replace_items(BorrowedRef dict, const std::vector<Item>& items);

// Puts `partner(element)` in the place of each element of a set or frozenset.  Partners may run Python code when they
// are hashed; elements that go, or stay, do not.
void replace_elements(BorrowedRef set, const std::function<BorrowedRef(BorrowedRef)>& partner);

// The elements of a deque, past whatever a subclass makes of iteration.
std::vector<Ref> deque_items(BorrowedRef deque);

// Where a `collections.defaultdict` keeps its factory; null for anything else.
PyObject** default_factory_field(BorrowedRef object);

// Checks what is assumed of `collections.deque` and `collections.OrderedDict`, whose structs no header declares.  Until
// this has returned true, such an object is no container that can be exchanged.
bool learn_deque_layout(BorrowedRef type);
bool learn_ordered_dict_layout();

}  // namespace midflight
