class P:
    __slots__ = ("x", "__weakref__")

    def __init__(self, x):
        self.x = x


class Q(P):
    __slots__ = ("q",)


class E(P):
    __slots__ = ()
