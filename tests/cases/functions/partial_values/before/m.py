import functools


def f(*args, **kwargs):
    return "old", args, kwargs


class Dice:
    def __init__(self, sides):
        self.sides = sides

    def roll(self):
        return self.sides


SHARED = {"a": 1}
P = functools.partial(f, [1, 2], key={"a": 1})
TABLE = {"q": functools.partial(f, {"x": [1]}), "same": functools.partial(f, [7])}
R = functools.partial(f, SHARED)
roll = Dice(6).roll
