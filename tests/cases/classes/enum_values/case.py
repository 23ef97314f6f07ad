"""A member of an Enum whose value changed is the same object with the new value. (R1, R2)"""

PROBES = ["[(c.name, c.value) for c in m.Color]", "m.Color(10).name", "raised(lambda: m.Color(1))"]


def hold():
    import m

    return m.Color.RED, m.Color.GREEN


def check(held, update):
    import m

    red, green = held
    assert red is m.Color.RED is m.Color(10) and red.value == 10
    assert green is m.Color.GREEN is m.Color(2)
