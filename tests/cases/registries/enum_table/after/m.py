from core import converts, handles
from kinds import Kind


class Point:
    x = 1


@handles(Kind.RED)
def red():
    return "new red"


@handles(Kind.BLUE)
def green():
    return "blue now"


@converts(float, Point)
def number(x):
    return "new number"


@converts(bytes)
def raw(x):
    return "raw"
