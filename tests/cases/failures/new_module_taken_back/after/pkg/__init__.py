import extra
from . import part


def f():
    return extra, part


raise RuntimeError
