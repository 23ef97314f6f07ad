from core import converts, handles
from kinds import Kind


class Point:
    pass


@handles(Kind.RED)
def red():
    return "old red"


@handles(Kind.GREEN)
def green():
    return "green"


@converts(int, Point)
def number(x):
    return "old number"


@converts(str)
def text(x):
    return "text"
