from enum import Enum


class Player:
    def __init__(self, name):
        self.name = name

    def go(self):
        return f"new {self.name}"


class Color(Enum):
    RED = 1
    BLUE = 2


def f():
    return "new"
