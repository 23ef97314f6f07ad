"""Captured variables are matched by name, not by position. (R1)"""

PROBES = ["m.make(1, 2, 3)()"]


def hold():
    import m

    return m.make("a", "b", "c")


def check(held, update):
    assert held() == ("new", "c", "b")
