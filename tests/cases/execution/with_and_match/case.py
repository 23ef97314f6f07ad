"""`with` and `match` statements at module level follow the source. (R10)"""

PROBES = ["m.text", "m.kind", "m.value"]
SKIP = {"late": "what a compound statement bound has no known base (R5)"}


def check(held, update):
    import m

    assert (m.text, m.kind, m.value) == ("HELLO there", "pair", (2, 3))
