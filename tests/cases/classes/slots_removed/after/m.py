class P:
    __slots__ = ("x", "z")

    def __init__(self, x, z):
        self.x = x
        self.z = z


class Q(P):
    __slots__ = ("w",)

    def f(self):
        return self.w


O = Q(1, 2)
