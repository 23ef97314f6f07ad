from y import *
from x import *

DOUBLE = SIZE * 2


def shown():
    return show(), SIZE


AT_IMPORT = shown()
OTHER = ONLY_X + ONLY_Y
