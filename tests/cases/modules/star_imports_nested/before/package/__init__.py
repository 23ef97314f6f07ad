V = "own"
__all__ = ["V"]
from .core import *
