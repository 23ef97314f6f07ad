"""`# midflight: keep` and `# midflight: replace` steer the statement that they stand on, above or at the end of. (R8)"""

PROBES = ["m.replaced", "m.above", "m.last", "m.plain"]
KEPT = {"m.kept": "kept by its pragma", "m.kept_above": "kept by its pragma", "m.kept_last": "kept by its pragma"}


def hold():
    import m

    m.replaced = m.above = 99
    m.last["live"] = 1
    return m.kept_last


def check(held, update):
    import m

    assert (m.kept, m.kept_above) == (1, 1) and m.kept_last is held == {"a": 1}
    assert (m.replaced, m.above, m.last, m.plain) == (1, 1, {"a": 1}, 2)
