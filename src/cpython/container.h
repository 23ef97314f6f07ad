// Exchange of the contents of built-in containers with a prepared donor of the same type.
//
// An exchange moves pointers only: no allocation, no Python code, no reference dropped; doing it twice restores both.
// Iterators that are under way see what they would see after any other mutation.
#pragma once

#include "cpython/ref.h"

namespace midflight {

enum class ContainerKind { none, dict, list, set, bytearray, deque };

// The kind whose contents can be exchanged; `none` for subclasses and everything else.
ContainerKind container_kind(BorrowedRef object);

// Whether the contents of `live` can be exchanged right now: not in the middle of `list.sort`, no exported buffer,
// no split table (an instance's `__dict__`).
bool is_exchangeable(BorrowedRef live) noexcept;

// REQUIRES: both are of the same kind and exchangeable.
void exchange_contents(BorrowedRef live, BorrowedRef donor) noexcept;

// A new container of the same type (and length limit) as `model`, with the elements of `content`.
Ref make_like(BorrowedRef model, BorrowedRef content);

// Checks what is assumed of `collections.deque`, whose struct no header declares.  Until this has returned true, a
// deque is no container that can be exchanged.
bool learn_deque_layout(BorrowedRef type);

}  // namespace midflight
