class P:
    __slots__ = ("x",)


class Q(P):
    __slots__ = ("y",)


class R(P):
    pass


def made(cls, names):
    return cls


def reduced(cls):
    return cls


copied = reduced
STARTED = None
