from collections import UserDict


class B:
    x = 1


class Quick:
    __slots__ = ()
