from factories import handler, kind, sentinel, tagged

SKIP = sentinel("skip")
STOP = sentinel("stop")
PAIR = [sentinel("left"), sentinel("right")]
on_start = handler("start")
Kind = kind("kind")
made = Kind()


@tagged("one")
def count():
    return 1


class Holder:
    EMPTY = sentinel("empty")
    handle = staticmethod(handler("held"))


def step(value=STOP):
    return value is STOP, value is SKIP
