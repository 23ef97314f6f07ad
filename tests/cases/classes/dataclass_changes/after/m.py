from dataclasses import dataclass


@dataclass(order=True)
class A:
    x: int
    y: int = 20

    def double(self):
        return self.x * 20


@dataclass
class B(A):
    z: str = "z"


@dataclass(frozen=True)
class F:
    x: int
