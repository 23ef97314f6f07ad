"""State survives when its statement only moved, got a comment or was laid out anew. (R5, R10)"""

KEPT = {"m.scores": "state of the program", "m.count": "state of the program"}
PROBES = ["m.ADDED"]


def hold():
    import m

    m.scores["ada"] = 3
    m.count += 1
    return m.scores


def check(held, update):
    import m

    assert m.scores is held == {"start": 0, "ada": 3} and m.count == 1
