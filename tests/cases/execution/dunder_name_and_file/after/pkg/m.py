import os

NAMES = (__name__, __package__, 2)
FILE = os.path.basename(__file__)[:-3]
SPEC = __spec__.name


class C:
    pass


def f():
    pass
