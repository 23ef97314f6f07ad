"""Members of an Enum keep their identity by name when auto() counts anew. (R1, R2)"""

PROBES = ["list(m.C)", "[m.C(i) for i in range(1, 5)]", "m.C._value2member_map_", "m.C._member_names_"]


def hold():
    import m

    return m.C.A, m.C.B, m.C.C


def check(held, update):
    import m

    assert held == (m.C.A, m.C.B, m.C.C) and [x.value for x in held] == [2, 4, 1] and held[0] is m.C(2)
