import os.path
import functools as op
from two import helper, name


def use():
    return helper(), op.reduce(lambda a, b: a * b, [2, 2, 2])
