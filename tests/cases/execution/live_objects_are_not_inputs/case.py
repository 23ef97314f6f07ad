"""A changed statement that mutates what earlier ones made does not mutate the live object on its way. (R10)"""

PROBES = ["m.TABLE", "m.HISTORY"]
SKIP = {"late": "what several statements made together is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.TABLE, m.HISTORY


def check(held, update):
    import m

    table, history = held
    assert m.TABLE is table == {"a": 1, "count": 2} and m.HISTORY is history == ["start", "grown twice"]
