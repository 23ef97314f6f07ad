"""A new class follows all of its bases, not only the first one. (R1, R11)"""

PROBES = [
    "[c.__qualname__ for c in m.C.__mro__], m.C.__bases__[1] is m.B, m.D.__bases__[1:] == (m.Quick, m.B)",
    "m.C in m.B.__subclasses__(), m.D in m.B.__subclasses__(), [isinstance(made, m.B) for made in m.MADE]",
    "m.MADE[0].x, m.MADE[1].y, m.MADE[1]['a']",
]


def hold():
    import m

    return m.B, m.B()


def check(held, update):
    import m

    assert m.C.__mro__[2] is held[0] is m.B
    m.B.z = 3
    assert [made.z for made in m.MADE] == [3, 3]
    del m.B.z
