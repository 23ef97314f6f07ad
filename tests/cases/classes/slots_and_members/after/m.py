class P:
    __slots__ = ("x", "n")

    def __init__(self, x, y):
        self.x = x
        self.n = y

    def m(self):
        return 1

    def y(self):
        return ("y", self.x)
