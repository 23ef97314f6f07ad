class A:
    """New."""

    x: str
    y: int = 0


class B:
    """Has words now."""
