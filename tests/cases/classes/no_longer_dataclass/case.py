"""A dataclass becomes a plain class: what the decorator made is gone. (R2)"""

PROBES = [
    "m.P(1)",
    "hasattr(m.P, '__dataclass_fields__')",
    "hasattr(m.P, '__match_args__')",
    "m.P.__eq__",
    "m.P.__hash__",
]


def hold():
    import m

    return m.P(1)


def check(held, update):
    assert repr(held) == "plain" and hash(held)
