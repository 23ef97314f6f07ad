"""A name that was a function can become data, and the other way round. (R2, R6)"""

PROBES = ["m.limit", "m.speed()", "m.use()"]


def hold():
    import m

    return m.limit, m.use


def check(held, update):
    limit, use = held
    assert limit() == 1
    assert use() == (10, 20)
