class P:
    __slots__ = ("x",)


class Q:
    __slots__ = ("x",)
