class P:
    __slots__ = ("x",)

    def f(self):
        return 1
