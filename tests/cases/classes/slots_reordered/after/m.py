class P:
    __slots__ = ("y", "x")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def f(self):
        return 1
