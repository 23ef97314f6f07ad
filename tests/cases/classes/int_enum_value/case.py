"""A member of an IntEnum whose value changes stays the same object, and becomes the new number. (R1, R2)"""

PROBES = ["list(m.N)", "m.N(3) + 1", "m.N.Y", "m.N._value2member_map_", "m.N.X - m.N.Z", "max(m.N)", "m.Wide(1 << 50)"]
REBOUND = {"m.Wide.W": "the number has more digits than before, for which the object has no room"}


def hold():
    import m

    return m.N.X, m.N.Y, m.N.Z, m.Wide.W


def check(held, update):
    import m

    x, y, z, w = held
    assert (m.N.X, m.N.Y, m.N.Z) == (x, y, z) and m.N.X is x and m.N.Y is y and m.N.Z is z
    assert (x + 0, y + 0, z + 0) == (1, 3, -7) and hash(y) == 3 and {y: 1}[3] == 1
    assert y.value == 3 and y.name == "Y" and isinstance(y, m.N) and m.N(-7) is z
    assert w is not m.Wide.W == 1 << 50
