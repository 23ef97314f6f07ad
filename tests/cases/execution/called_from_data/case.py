"""A function that was called at import as a value, from a table, a partial or by a built-in, counts as called. (R10)"""

SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}
PROBES = ["m.MAPPED", "m.FROM_TABLE", "m.FROM_PARTIAL", "m.BY_KEY", "m.REDUCED", "m.IN_LOOP", "m.APPLIED", "m.WRAPPED", "m.FILLED", "m.SORTED", "m.PRODUCT", "m.AT_ONCE", "m.REPLACED", "m.MADE", "m.NAMES"]


def hold():
    import m

    return m.STARTED


def check(held, update):
    import m

    # What only passes functions on, or operates on other things, has not run again.
    assert m.STARTED is held == ["once", "twice"]
