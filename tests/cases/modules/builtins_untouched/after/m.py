import sys
from json import dumps

log = print
paths = sys.path


def use():
    return "new"
