"""Fields that attrs classes get are filled in for live instances, slotted or not. (R11)"""

REQUIRES = ["attrs"]
PROBES = [
    "m.Old(1)",
    "m.New(1).f()",
    "m.Slotted(1).f()",
    "m.Slotted(1) == m.Slotted(1)",
    "[a.name for a in m.Slotted.__attrs_attrs__]",
]
KEPT = {
    "m.Slotted": "a layout is kept",
    "m.Old": "generated files are numbered",
    "m.New": "generated files are numbered",
    "m.Sub": "generated files are numbered",
}


def hold():
    import m

    return m.Old(1), m.New(2), m.Slotted(3), m.Sub(4)


def check(held, update):
    o, n, s, b = held
    assert (o.x, o.y, o.z, o.w) == (1, 1, [], "w")
    assert repr(o).startswith("Old(x=1, y=1, z=[]")
    assert n.f() == (2, {})
    assert s.f() == (3, 3), s
    assert b.z == [] and b.z is not o.z
