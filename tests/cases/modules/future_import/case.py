"""A `__future__` import added to or taken from the source is in force. (R2)"""

MODULES = ["m", "n"]
PROBES = ["m.f.__annotations__", "n.f.__annotations__", "m.g(1)"]


def hold():
    import m

    return m.f


def check(held, update):
    assert held.__annotations__ == {"x": "int", "return": "Later"}
