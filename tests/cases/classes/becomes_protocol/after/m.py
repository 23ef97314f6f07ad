from typing import Protocol


class P(Protocol):
    def f(self): ...


class A(P):
    pass
