"""Data may change its type. (R5, R6)"""

PROBES = ["m.a", "m.b", "m.c", "m.d", "m.read()"]


def hold():
    import m

    return m.read


def check(held, update):
    assert held() == ["text", {"k": 1}, (1, 2), 5]
