class A:
    """Old."""

    x: int


class B:
    pass
