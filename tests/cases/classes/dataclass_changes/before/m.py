from dataclasses import dataclass


@dataclass
class A:
    x: int
    y: int = 2

    def double(self):
        return self.x * 2


@dataclass
class B(A):
    z: int = 0


@dataclass
class F:
    x: int
