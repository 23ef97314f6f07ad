class P:
    __slots__ = ("a",)

    def f(self):
        return self.a
