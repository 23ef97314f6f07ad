from contextlib import contextmanager

log = []


@contextmanager
def scope():
    yield "old"
    log.append("left old")


def use():
    with scope() as inside:
        return inside
