"""Rows that hold lists: what the source still says in them stays, though its statement has changed. (R5, R6)"""

PROBES = ["m.rows", "m.plain", "dict(m.proxy)"]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.rows, m.plain, m.plain[0][1]


def check(held, update):
    import m

    rows, plain, inner = held
    assert m.rows is rows and m.plain is plain and plain[0][1] is inner == ["x"]
