from factories import handler, kind, sentinel, tagged

SKIP = sentinel("skipped")
STOP = sentinel(name="stop")
PAIR = [sentinel("left"), sentinel("RIGHT")]
on_start = handler("started")
Kind = kind("sort")
made = Kind()


@tagged("two")
def count():
    return 1


class Holder:
    EMPTY = sentinel("void")
    handle = staticmethod(handler("kept"))


def step(value=STOP):
    return value is STOP, value is SKIP
