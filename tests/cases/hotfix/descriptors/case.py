"""Static methods, class methods and properties that a hotfix assigns work on live instances. (R22)"""

HOTFIX = "fix.py"
IMPORTS = ["m"]
PROBES = ["m.C.double(2)", "m.C.make()", "m.C().size", "m.C().plain()"]


def hold():
    import m

    return m.C(), m.C.double, m.C.make


def check(held, update):
    obj, double, make = held
    assert (obj.double(3), obj.make(), obj.size, obj.plain()) == (300, "new C", "new size", "was static")
    assert double(3) == 300 and make() == "new C"
    obj.size = 5
    assert obj.stored == 5
