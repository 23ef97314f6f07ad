import attr
from attrs import define, field


@attr.s
class Old:
    x = attr.ib()
    y = attr.ib(default=1)


@define(slots=False)
class New:
    x: int

    def f(self):
        return self.x


@define
class Slotted:
    x: int
    y: int = 0

    def f(self):
        return self.x


class Sub(Old):
    pass
