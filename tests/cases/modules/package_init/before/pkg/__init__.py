"""Old words."""

from .core import run

__all__ = ["VERSION"]
VERSION = "1.0"


def start():
    return f"old {run()}"
