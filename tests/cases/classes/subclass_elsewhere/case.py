"""A subclass in a module that is not updated inherits the new methods, and its `super()` calls reach them. (R1, R11)"""

IMPORTS = ["m", "user"]
PROBES = ["user.Mage().go()", "user.Mage().added()", "user.Mage.kind"]


def hold():
    import user

    return user.Mage()


def check(held, update):
    import m

    assert held.go() == "new base, mage" and held.added() == "added"
    assert len(m.Base.__subclasses__()) == 1
