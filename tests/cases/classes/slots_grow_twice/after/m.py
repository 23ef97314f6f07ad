class P:
    __slots__ = ("b", "c")

    def f(self):
        return self.b, self.c
