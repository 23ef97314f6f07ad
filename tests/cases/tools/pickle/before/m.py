from enum import Enum


class Player:
    def __init__(self, name):
        self.name = name

    def go(self):
        return f"old {self.name}"


class Color(Enum):
    RED = 1


def f():
    return "old"
