class P:
    __slots__ = ("x", "z")


class S(P):
    __slots__ = ("s",)

    def f(self):
        return (self.x, self.z, self.s)


O = S()
O.x = O.z = O.s = 1
