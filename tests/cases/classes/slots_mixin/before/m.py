class P:
    __slots__ = ("x",)


class Q(P):
    __slots__ = ("y",)


class Mixin:
    __slots__ = ()

    def hi(self):
        return "old"
