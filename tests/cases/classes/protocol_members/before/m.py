from typing import Protocol, runtime_checkable


@runtime_checkable
class Draws(Protocol):
    def draw(self): ...


class A:
    def draw(self):
        return 1


class B:
    def paint(self):
        return 1


class Impl(Draws):
    def draw(self):
        return 1
