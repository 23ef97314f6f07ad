from typing import NewType, ParamSpec, TypeVar

T = TypeVar("T", bound=int)
P = ParamSpec("P")
Id = NewType("Id", int)
Kept = TypeVar("Kept")


def first(items: list[T]) -> T:
    return items[0]
