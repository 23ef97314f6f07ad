def f(a):
    """Old."""


class C:
    def one(self):
        pass
