from typing import NamedTuple


class D(dict):
    def total(self):
        return f"new {sum(self.values())}"


class L(list):
    def total(self):
        return f"new {sum(self)}"


class S(str):
    def shout(self):
        return self + "!!"


class P(NamedTuple):
    x: int
    y: int

    def flip(self):
        return f"{self.y}-{self.x}"


class E(Exception):
    def why(self):
        return f"new {self.args[0]}"
