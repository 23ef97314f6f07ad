from typing import Protocol, runtime_checkable


@runtime_checkable
class Draws(Protocol):
    def paint(self): ...


class A:
    def draw(self):
        return 2


class B:
    def paint(self):
        return 2


class Impl(Draws):
    def draw(self):
        return 1
