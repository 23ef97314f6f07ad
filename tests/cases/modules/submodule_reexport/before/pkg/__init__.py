from .core import LIMIT, Thing, run
