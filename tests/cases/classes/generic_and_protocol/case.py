"""Generic classes and protocols follow the source. (R1, R2)"""

PROBES = [
    "m.Box(1).get()",
    "m.Box[int](2).get()",
    "isinstance(m.Box(1), m.Gets)",
    "m.Box.__orig_bases__",
    "m.Box.__parameters__",
]


def hold():
    import m

    return m.Box(3), m.Box[int]


def check(held, update):
    import m

    box, alias = held
    assert box.get() == [3] and alias(4).get() == [4] and alias.__origin__ is m.Box
