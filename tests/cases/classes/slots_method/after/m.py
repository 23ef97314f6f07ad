class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def sum(self):
        return f"sum {self.x + self.y}"
