class B1:
    __slots__ = ("b",)


class B2:
    __slots__ = ("c", "d")


class P(B1):
    __slots__ = ("x",)


def use():
    pass
