"""A `try` ends in the branch that a fresh start would take. (R10)"""

PROBES = ["m.value", "m.source", "m.done", "hasattr(m, 'fast')"]
SKIP = {"late": "what a compound statement bound has no known base (R5)"}


def check(held, update):
    import m

    assert (m.value, m.source, m.done) == (5, "divided", True)
