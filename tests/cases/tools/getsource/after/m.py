"""Added lines."""

LIMIT = 1


def f():
    return "new"


class C:
    level = 1

    def g(self):
        return "new"


def h():
    return 1
