"""An update may make two modules import each other that did not before. (R2)"""

MODULES = ["a", "b"]
PROBES = ["a.f()", "b.g()", "b.h()"]


def hold():
    import a
    import b

    return a.f, b.g


def check(held, update):
    f, g = held
    assert f() == "f with g" and g() == "g with a"
