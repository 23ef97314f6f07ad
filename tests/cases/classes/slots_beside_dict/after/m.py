class B:
    pass


class P(B):
    __slots__ = ("x", "y")

    def f(self):
        return self.y


L = P()
L.y = 3
