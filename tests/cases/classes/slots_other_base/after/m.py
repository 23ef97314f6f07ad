class B1:
    __slots__ = ("b",)


class B2:
    __slots__ = ("c", "d")


class P(B2):
    __slots__ = ("w", "x")


def use():
    p = P()
    p.c, p.d, p.w, p.x = 1, 2, 3, 4
    return p.c, p.d, p.w, p.x, hasattr(p, "b")
