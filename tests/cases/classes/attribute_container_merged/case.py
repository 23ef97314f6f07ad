"""A class-level dict and list take what the source changed and keep what the program did, as the same objects. (R5, R6)"""

KEPT = {"m.Player.prices": "the program added a key"}
PROBES = ["m.Player.kinds"]


def hold():
    import m

    m.Player.prices["live"] = 9
    return m.Player.prices, m.Player.kinds


def check(held, update):
    import m

    prices, kinds = held
    assert m.Player.prices is prices == {"axe": 10, "bow": 2, "live": 9, "pike": 3}
    assert m.Player.kinds is kinds == ["a", "b", "c"]
