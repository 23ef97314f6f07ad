from typing import NewType, ParamSpec, TypeVar

T = TypeVar("T", bound=str)
P = ParamSpec("P", covariant=True)
Id = NewType("Id", str)
Kept = TypeVar("Kept")


def first(items: list[T]) -> T:
    return items[-1]
