from m import *
from itertools import chain


def work(items):
    return list(chain(items, [0]))
