from typing import Generic, List, Optional, Protocol, TypeVar, runtime_checkable

T = TypeVar("T")


class Box(Generic[T]):
    item: "T"
    label: "Optional[bytes]" = None
    size: int = 0


@runtime_checkable
class Runs(Protocol):
    def run(self):
        ...


class Thing:
    def run(self):
        return 2


Alias = List["Box"]


def f(x: "List[Box]") -> "str":
    return 1
