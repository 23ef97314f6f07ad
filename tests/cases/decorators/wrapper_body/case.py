"""A changed wrapper inside a decorator is in force for everything it decorated, here and in other modules. (R1)"""

IMPORTS = ["m", "user"]
PROBES = ["m.f(1)", "user.g(1)", "user.C().h(1)"]


def hold():
    import m
    import user

    return m.f, user.g, user.C().h


def check(held, update):
    assert [f(1) for f in held] == [["LOG", 1], ["LOG", 1], ["LOG", 1]]
