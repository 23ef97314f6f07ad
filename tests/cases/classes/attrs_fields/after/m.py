import attr
from attrs import define, field


@attr.s
class Old:
    x = attr.ib()
    y = attr.ib(default=5)
    z = attr.ib(factory=list)
    w = attr.ib(default="w")


@define(slots=False)
class New:
    x: int
    n: dict = field(factory=dict)

    def f(self):
        return (self.x, self.n)


@define
class Slotted:
    x: int
    z: int = 3

    def f(self):
        return (self.x, self.z)


class Sub(Old):
    pass
