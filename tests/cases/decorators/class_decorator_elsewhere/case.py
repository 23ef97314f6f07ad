"""A changed class decorator applies to the classes that it decorates in other modules of the update. (R2, R10)"""

MODULES = ["tools", "m"]
PROBES = ["m.C.marked", "m.C().more()", "m.C().go()"]


def hold():
    import m

    return m.C, m.C()


def check(held, update):
    import m

    cls, obj = held
    assert m.C is cls and obj.marked == 2 and obj.more() == "new more"
