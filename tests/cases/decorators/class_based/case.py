"""A decorator that is a class: the wrapped body, the class's `__call__` and its state. (R1, R5)"""

PROBES = ["m.f(1)", "type(m.f) is m.Counted", "m.f.__name__"]
KEPT = {"m.f.calls": "state of the program"}


def hold():
    import m

    m.f(0)
    m.f(0)
    return m.f


def check(held, update):
    import m

    assert m.f is held and held.calls == 3  # two calls before the update, one by the probes
    assert held(1) == ("new call", 10) and held.calls == 4
