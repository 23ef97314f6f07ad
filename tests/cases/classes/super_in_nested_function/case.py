"""`super()` with arguments and `__class__` captured by a function inside a method lead to the live class. (R1)"""

PROBES = ["m.Mage().go()()", "m.Mage().old_style()"]


def hold():
    import m

    return m.Mage().go(), m.Mage()


def check(held, update):
    closure, mage = held
    assert closure() == "base new" and mage.old_style() == "base"
