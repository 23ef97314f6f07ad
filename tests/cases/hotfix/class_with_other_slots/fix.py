import m


class P:
    __slots__ = ("x", "y", "z", "w")


class Q:
    __slots__ = ("x", "y")


m.P = P
m.Q = Q
