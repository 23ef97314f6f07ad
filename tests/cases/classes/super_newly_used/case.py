"""A method that uses zero-argument `super()` or `__class__` for the first time finds the live class. (R1)"""

PROBES = ["m.Mage().go()", "m.Mage.make()", "m.Mage().who().__name__"]


def hold():
    import m

    return m.Mage(), m.Mage.make


def check(held, update):
    import m

    mage, make = held
    assert mage.go() == "base mage" and make() == "base Mage made"
    assert mage.who() is m.Mage
