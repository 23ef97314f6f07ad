"""An Enum gains and loses members and methods; the members that stay keep their identity. (R1)"""

IMPORTS = ["m", "user"]
PROBES = ["[(c.name, c.value) for c in m.Color]", "m.Color(3).name", "m.Color.RED.hex()", "user.favourite.hex()"]


def hold():
    import m

    return m.Color, m.Color.RED, {m.Color.RED: "blood"}


def check(held, update):
    import m
    import user

    cls, red, table = held
    assert cls is m.Color and red is m.Color.RED is m.Color(1) is m.Color["RED"] is user.favourite
    assert isinstance(red, m.Color) and table[m.Color.RED] == "blood"
    assert not hasattr(m.Color, "GREEN")
