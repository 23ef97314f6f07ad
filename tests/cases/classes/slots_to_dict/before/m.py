def layout(cls):
    return cls.__basicsize__, cls.__dictoffset__ != 0, cls.__weakrefoffset__ != 0, sorted(vars(cls))


class P:
    __slots__ = ("x", "y")


class Q(P):
    __slots__ = ("z",)


class V:
    pass


class W:
    __slots__ = ("x",)


class E(Exception):
    __slots__ = ("x",)


def use():
    pass
