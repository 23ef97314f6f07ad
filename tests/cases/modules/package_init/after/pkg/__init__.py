"""New words."""

from .core import run

__all__ = ["VERSION", "start"]
VERSION = "1.1"


def start():
    return f"new {run()}"
