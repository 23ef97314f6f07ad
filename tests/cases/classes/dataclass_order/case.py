"""A dataclass gets an order and keyword-only fields. (R2)"""

PROBES = ["m.P(1) < m.P(2)", "m.P(1, y=3)", "m.P(1, 3)", "m.P.__match_args__"]


def hold():
    import m

    return m.P(1), m.P(2)


def check(held, update):
    assert held[0] < held[1]
