"""Update upon update works the same way: removed, back again, changed again. (R1, R3)"""

from harness import world

PROBES = ["m.f()", "hasattr(m, 'g')"]


def hold():
    import m

    return m.f, m.g


def check(held, update):
    import m

    f, g = held
    assert f() == 2 and g() == "g1"
    world.write("later")
    world.reload()
    assert f() == 3 and f is m.f
    assert m.g() == "g3"
    world.rewind()
    world.reload()
    assert f() == 1 and m.g() == "g1"
