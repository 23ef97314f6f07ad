"""A method that no longer uses `super()`, and one that goes on using it, run rightly. (R1)"""

PROBES = ["m.Mage().go()", "m.Mage().stay()"]


def hold():
    import m

    return m.Mage()


def check(held, update):
    assert held.go() == "alone" and held.stay() == "new base stay"
