"""A cached function moved to another module of the update is the same cache there, and says where it lives. (R1, R2)"""

MODULES = ["a", "b"]
IMPORTS = ["b", "a"]
PROBES = ["a.f(1)", "b.f is a.f", "b.f.__module__", "b.f.__wrapped__.__module__"]


def hold():
    import a

    a.f(1)
    return a.f


def check(held, update):
    import b

    assert held is b.f and held(2) == "moved 2"
