from typing import NamedTuple


class P(NamedTuple):
    x: int
    y: int = 5
    z: int = 7

    def s(self):
        return (self.x + self.y) * 10
