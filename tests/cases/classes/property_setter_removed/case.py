"""A setter removed from the source is gone, and a changed one runs its new code. (R2, R3)"""

PROBES = ["m.Player.power.fset", "raised(lambda: setattr(m.Player(), 'power', 3))"]


def hold():
    import m

    return m.Player()


def check(held, update):
    held.speed = 3
    assert held.speed == 300
    try:
        held.power = 3
    except AttributeError:
        return
    raise AssertionError("the setter is still there")
