from typing import Generic, Protocol, TypeVar, runtime_checkable

T = TypeVar("T")


@runtime_checkable
class Gets(Protocol):
    def get(self): ...


class Box(Generic[T]):
    def __init__(self, x):
        self.x = x

    def get(self):
        return self.x
