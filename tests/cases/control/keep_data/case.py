"""Names listed in the new source's `_keep_data` keep their running value even if only the source changed. (R8)"""

PROBES = ["m.SPEED"]
KEPT = {"m.SEED": "listed as kept", "m.TABLE": "listed as kept"}


def hold():
    import m

    return m.TABLE


def check(held, update):
    import m

    assert (m.SEED, m.SPEED) == (1, 2) and m.TABLE is held == {"a": 1}
