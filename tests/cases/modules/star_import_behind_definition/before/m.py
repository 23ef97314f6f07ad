def bisect_left(a):
    return 1


def local():
    return 1


try:
    from _bisect import *
except ImportError:
    pass
from k import *
