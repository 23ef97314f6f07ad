from collections import UserDict


class B:
    x = 2


class Quick:
    __slots__ = ()
    y = 1


class V:
    pass


class C(V, B):
    pass


class D(UserDict, Quick, B):
    pass


MADE = [C(), D(a=1)]
