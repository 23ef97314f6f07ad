class Mixin:
    __slots__ = ()

    def hi(self):
        return "hi"


class P(Mixin):
    __slots__ = ("x",)


class Other:
    __slots__ = ()


class Q(Other, P):
    __slots__ = ("y",)
