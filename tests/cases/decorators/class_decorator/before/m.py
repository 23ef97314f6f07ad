from functools import total_ordering


def extend(cls):
    cls.added = lambda self: "old added"
    cls.tag = "old"
    return cls


@extend
class C:
    def go(self):
        return "old go"


@total_ordering
class Ordered:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n > other.n
