"""A function moved to another module of the update, and exported under its old name, stays the same object. (R1)"""

MODULES = ["a", "b"]
IMPORTS = ["b", "a", "user"]
PROBES = ["a.f()", "b.f()", "user.f()", "a.f is b.f is user.f", "a.f.__module__"]


def hold():
    import a

    return a.f


def check(held, update):
    import a
    import b

    assert held is a.f is b.f
    assert held() == "new from b"
