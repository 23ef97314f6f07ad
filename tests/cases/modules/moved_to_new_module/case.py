"""Functions and classes moved into a module file that is new keep their identity where the old name stays. (R1)"""

MODULES = ["m"]
PROBES = ["m.f()", "m.C().go()", "m.C.__module__"]


def hold():
    import m

    return m.f, m.C()


def check(held, update):
    import m
    import part

    f, obj = held
    assert f is m.f is part.f and type(obj) is m.C is part.C
    assert f() == "f" and obj.go() == "new"
