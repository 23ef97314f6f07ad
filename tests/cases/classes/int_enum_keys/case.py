"""Members of an IntEnum that are keys, or part of one, become other objects: hash tables know them by their number.

What holds them otherwise follows. (R1, R2)
"""

PROBES = ["[(k.name, k.value, k + 0) for k in m.Kind]", "m.PRICES[m.Kind.A], m.PRICES[5]"]
KEPT = {"m.SEEN": "the program has put a key there", "m.PAIRS": "the program has put an element there"}
REBOUND = {
    "m.Kind.A": "it is a key",
    "m.Kind.B": "it is in an element of a set",
    "m.Kind.C": "it is in a key that the program made",
}


def hold():
    import m

    m.SEEN[m.Key(m.Kind.C, "c")] = 1
    m.PAIRS.add(("b", (m.Kind.B,)))
    return m.Kind.A, m.Kind.B, m.Kind.C, m.Kind.D


def check(held, update):
    import m

    a, b, c, d = held
    assert m.Kind.D is d and d == 8 and hash(d) == 8
    assert m.Kind.A is not a and m.Kind.B is not b and m.Kind.C is not c
    assert (a, b, c) == (1, 2, 3) and m.SEEN[m.Key(c, "c")] == 1 and ("b", (b,)) in m.PAIRS
