import b
from b import LOUD, Shout


class Shown:
    title = LOUD
    tail = [*b.WORDS]


def f(text=Shout.text):
    return text
