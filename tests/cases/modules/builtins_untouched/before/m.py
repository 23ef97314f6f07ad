import sys
from json import loads as dumps

log = print
paths = sys.path


def use():
    return "old"
