"""Every way to bind a name at module level follows the source. (R5, R10)"""

PROBES = ["(m.a, m.b, m.c)", "m.total", "m.items", "m.first", "m.rest", "m.walrus", "m.typed", "m.x.y", "m.made"]
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.items


def check(held, update):
    import m

    assert m.items is held == [1, 2, 30]
