import m


class Mixin:
    __slots__ = ()


class S(m.Q):
    __slots__ = ("s", "t")


class T(m.P):
    __slots__ = ("u", "__weakref__")


class U(m.P):
    pass
