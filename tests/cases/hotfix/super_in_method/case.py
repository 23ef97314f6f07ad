"""A method that a hotfix assigns may use `super(Class, self)`. (R22)"""

HOTFIX = "fix.py"
IMPORTS = ["m"]
PROBES = ["m.Mage().go()"]


def hold():
    import m

    return m.Mage()


def check(held, update):
    assert held.go() == "hot base"
