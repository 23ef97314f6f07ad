def f():
    """New words."""


def g():
    """Added."""
    pass


def h():
    return 1


class C:
    def f(self):
        """New."""
