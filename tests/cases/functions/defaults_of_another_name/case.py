"""Defaults that the source takes from another name share the data of that name, even where it looks the same. (R2, R5)"""

from harness import world

MODULES = ["config", "m"]
PROBES = ["m.f()", "m.f() is config.SHIELD", "m.g() is config.SHIELD"]
KEPT = {"m.h": "its default is what the program made of it"}


def hold():
    import m

    m.h().append("seen")
    return m.f, m.g, m.h


def check(held, update):
    import config
    import m

    f, g, h = held
    assert f is m.f and g is m.g
    assert h() == ["seen"]  # a default of the function's own is state
    world.write("later")
    world.reload()
    assert f() is g() is config.SHIELD == {"kind": {"iron", "gold"}}
