"""A file that is loaded as two modules updates both. (R19)"""

MODULES = ["m"]
IMPORTS = ["twice", "m"]
PROBES = ["m.f()", "twice.other().f()", "twice.other().C().go()", "m.C().go()"]


def hold():
    import m
    import twice

    return m.f, twice.other().f, twice.other().C()


def check(held, update):
    import m
    import twice

    one, two, obj = held
    assert one() == two() == "new" and obj.go() == "new"
    assert one is not two and type(obj) is twice.other().C is not m.C
