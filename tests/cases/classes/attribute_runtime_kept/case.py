"""Class-level state that the program changed and the source did not is kept. (R5)"""

PROBES = ["m.Player.speed", "m.Player().hello()"]
KEPT = {"m.Player.alive": "changed by the program", "m.Player.names": "changed by the program"}


def hold():
    import m

    m.Player("a")
    m.Player.added_live = "by the program"
    del m.Player.added_live
    m.Player("b")
    return m.Player.names


def check(held, update):
    import m

    assert m.Player.alive >= 2
    assert m.Player.names is held and held[:2] == ["a", "b"]
