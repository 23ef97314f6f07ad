"""A name that held one member of an enumeration, of a library or composed, holds the other; no member changes. (R2, R4, R5)"""

PROBES = [
    "m.X, m.X.value, m.X is m.C(5), m.C(3).value, m.Y, m.Y.value, m.F(3).value",
    "[e.value for e in m.LIST], m.FLAGS is m.re.VERBOSE, m.MORE, m.FAMILY, m.STATUS",
    "m.K.flags, m.K.both, m.f()",
]
KEPT = {
    "m.C": "flags remember composed members",
    "m.F": "flags remember composed members",
    "m.LIST": "flags remember composed members",
    "m.X": "flags remember composed members",
    "m.Y": "flags remember composed members",
    "m.K": "flags remember composed members",
    "m.f": "flags remember composed members",
}
SKIP = {
    "late": "without a recorded base, such a value is a conflict",
    "undo": "flags remember what is asked for in between",
    "faults": "flags remember what is asked for in between",
}


def hold():
    import m

    return m.X, m.Y, m.FLAGS


def check(held, update):
    import m

    assert [member.value for member in held] == [3, 3, 16]
    assert m.C(3) is held[0] and held[0].name == "A|B"
