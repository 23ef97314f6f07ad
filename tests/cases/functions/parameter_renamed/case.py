"""A renamed parameter can be passed by its new name through a partial made before. (R1)"""

PROBES = ["m.move(speed=2)", "raised(lambda: m.move(fast=2))", "signature(m.move)"]


def hold():
    import functools

    import m

    return functools.partial(m.move)


def check(held, update):
    assert held(speed=3) == ("moved", 3)
