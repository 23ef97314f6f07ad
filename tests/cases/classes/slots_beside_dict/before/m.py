class B:
    pass


class P(B):
    __slots__ = ("x",)
