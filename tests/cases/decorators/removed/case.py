"""A function that loses its decorator is plain for those who took it before. (R1)"""

IMPORTS = ["m", "user"]
PROBES = ["m.f()", "user.f()", "m.C().go()", "hasattr(m.f, '__wrapped__')", "m.f.__closure__"]


def hold():
    import m
    import user

    return user.f, m.C()


def check(held, update):
    import m

    f, obj = held
    assert f() == m.f() == "new f" and obj.go() == "go"
