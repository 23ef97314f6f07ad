"""Attributes that statements outside a class body give the class follow them: changed, added, removed. (R2)"""

KEPT = {"m.Unit.seen": "set by the program"}
PROBES = ["m.Unit.speed", "m.Unit().shout()", "hasattr(m.Unit, 'old')", "m.Spell.wind", "hasattr(m.Spell, 'ice')"]


def hold():
    import m

    m.Unit.seen = 3
    return m.Unit, m.Unit(), m.Spell


def check(held, update):
    import m

    unit, live, spell = held
    assert m.Unit is unit and m.Spell is spell and unit.seen == 3
    assert live.speed == 2 and live.shout() == "hey" and not hasattr(live, "old") and spell.wind == "WIND"
