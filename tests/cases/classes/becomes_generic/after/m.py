from typing import Generic, TypeVar

T = TypeVar("T")


class Box(Generic[T]):
    def get(self) -> T:
        return 2
