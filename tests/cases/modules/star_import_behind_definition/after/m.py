def bisect_left(a, b=2):
    return 1


def local(x=1):
    return 1


try:
    from _bisect import *
except ImportError:
    pass
from k import *
