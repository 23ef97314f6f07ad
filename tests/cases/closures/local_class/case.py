"""Instances of a class defined inside a function run the new methods of that class. (R1)"""

PROBES = ["m.make(1).run()", "m.make(1).kind()"]


def hold():
    import m

    return m.make(5)


def check(held, update):
    assert held.run() == ("new", 5)
