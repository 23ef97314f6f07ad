"""A table that several statements fill ends as on a fresh start, when one of them changes, comes or goes. (R10)"""

PROBES = ["m.TABLE", "m.ORDER", "m.COUNT"]
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.TABLE, m.ORDER


def check(held, update):
    import m

    table, order = held
    assert m.TABLE is table and m.ORDER is order
    assert table == {"gun": 1, "bow": 20, "axe": 3} and order == ["gun", "axe", "bow"]
