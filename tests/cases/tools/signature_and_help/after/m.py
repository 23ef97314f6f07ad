def f(a, b=2):
    """New."""


class C:
    def __init__(self, x):
        self.x = x

    def two(self):
        pass
