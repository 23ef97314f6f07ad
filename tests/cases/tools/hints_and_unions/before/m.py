from typing import Generic, List, Optional, Protocol, TypeVar, runtime_checkable

T = TypeVar("T")


class Box(Generic[T]):
    item: "T"
    label: "Optional[str]" = None


@runtime_checkable
class Runs(Protocol):
    def run(self):
        ...

    def stop(self):
        ...


class Thing:
    def run(self):
        return 1


Alias = Optional["Box"]


def f(x: "Box") -> "int":
    return 1
