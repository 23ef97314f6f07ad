class P:
    __slots__ = ("x", "y", "z")

    def f(self):
        return 2
