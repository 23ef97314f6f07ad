def f():
    """Old words."""


def g():
    pass


def h():
    """Gone soon."""
    return 1


class C:
    def f(self):
        """Old."""
