"""A changed `__all__` is the one of the new source. (R2)"""

PROBES = ["m.__all__"]


def hold():
    import m

    return m.f


def check(held, update):
    import m

    assert m.__all__ == ["f", "g"]
    space = {}
    exec("from m import *", space)
    assert "g" in space
