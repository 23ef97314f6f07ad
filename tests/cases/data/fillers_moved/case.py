"""Statements that fill one container, or bind one name, in another order leave what they leave on a fresh start; entries
of the program stay. (R2, R5, R6, R10)"""

PROBES = ["list(m.Q)", "m.last", "m.text", "m.n", "(m.FIRST, m.SECOND)"]
KEPT = {"m.L": "the program has added to it", "m.D": "the program has added to it"}
SKIP = {"late": "without a base, what unchanged statements have made is kept"}


def hold():
    import m

    m.L.append("program")
    m.D["program"] = True
    return m.L, m.D, m.Q, m.ROWS, m.ROWS[0]


def check(held, update):
    import m

    assert all(a is b for a, b in zip(held, (m.L, m.D, m.Q, m.ROWS, m.ROWS[0]), strict=True))
    assert m.L == [2, 1, ("loop", 0), ("loop", 1), "program"]
    assert list(m.D) == [3, 1, "n", "program"]
    assert m.ROWS == [[1, "first"], [2], [3]]
