"""A function or method that gains a decorator is decorated for those who took it before. (R1)"""

IMPORTS = ["m", "user"]
PROBES = ["m.f()", "user.f()", "m.C().go()", "m.f.__wrapped__()"]


def hold():
    import m
    import user

    return user.f, m.C()


def check(held, update):
    import m

    f, obj = held
    assert f() == m.f() == ["log", "f"] and obj.go() == ["log", "go"]
