"""What a constructor has noted in its class for objects of other modules stays, however often the class changes. (R5, R10)"""

from harness import world

MODULES = ["names"]
IMPORTS = ["names", "m"]
PROBES = ["list(m.Symbol.symbols)", "m.Symbol.order == [m.ANY, m.NONE]", "m.Symbol('any') is m.ANY"]


def hold():
    import m

    return m.ANY, m.NONE, m.Symbol.symbols


def check(held, update):
    _check(held)
    world.write("later")
    world.reload()
    _check(held)
    world.write("after")
    world.reload()
    _check(held)


def _check(held):
    import m

    assert held == (m.ANY, m.NONE, m.Symbol.symbols)
    assert m.Symbol.symbols == {"any": m.ANY, "none": m.NONE} and m.Symbol.order == [m.ANY, m.NONE]
    assert m.Symbol("any") is m.ANY
