import functools


def f(*args, **kwargs):
    return "new", args, kwargs


class Dice:
    def __init__(self, sides):
        self.sides = sides

    def roll(self):
        return self.sides


SHARED = {"a": 2}
P = functools.partial(f, [1, 3], key={"a": 2})
TABLE = {"q": functools.partial(f, {"x": [2], "y": 3}), "same": functools.partial(f, [7])}
R = functools.partial(f, SHARED)
roll = Dice(8).roll
