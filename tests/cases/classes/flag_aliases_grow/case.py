"""A named combination of flags that stands for more of them keeps its name, and its object where it can. (R1, R2)"""

PROBES = [
    "m.Right.ALL, m.Right.ALL.value, list(m.Right.ALL)",
    "m.Right.READ | m.Right.WRITE",
    "m.Right(7) is m.Right.ALL, m.Right(3).name",
    "m.Mode.RW, m.Mode(7), m.Mode(3), list(m.Mode.RW)",
]


def hold():
    import m

    return m.Right.READ, m.Right.ALL


def check(held, update):
    import m

    assert held == (m.Right.READ, m.Right.ALL)
    assert all(a is b for a, b in zip(held, (m.Right.READ, m.Right.ALL), strict=True))
