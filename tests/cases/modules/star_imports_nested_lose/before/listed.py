import z

_private = 0
from z import *

if hasattr(z, "V"):
    from z import _private

__all__ = [name for name in vars(z) if not name.startswith("__") and name != "f"]
