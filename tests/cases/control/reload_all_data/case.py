"""With `_reload_all_data = True` all data takes the new values, at module and at class level. (R8)"""

PROBES = ["m.score", "m.table", "m.Player.alive"]
KEPT = {"m.Other.alive": "its class has no directive"}


def hold():
    import m

    m.score = 99
    m.table["live"] = 1
    m.Player.alive = m.Other.alive = 5


def check(held, update):
    import m

    assert (m.score, m.table, m.Player.alive) == (0, {"a": 1}, 0)
