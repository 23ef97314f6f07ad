from contextlib import contextmanager

log = []


@contextmanager
def scope():
    yield "new"
    log.append("left new")


def use():
    with scope() as inside:
        return inside
