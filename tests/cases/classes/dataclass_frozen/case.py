"""A dataclass becomes frozen, for its live instances, too. (R2)"""

PROBES = ["hash(m.P(1)) == hash(m.P(1))"]


def hold():
    import m

    return m.P(1)


def check(held, update):
    try:
        held.x = 3
    except Exception as e:
        assert type(e).__name__ == "FrozenInstanceError"
    else:
        assert 0
    hash(held)
