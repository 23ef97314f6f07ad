"""A new statement finds names that are bound again after it as they are at its place. (R2, R10)"""

PROBES = ["m.SEEN", "m.PICKED['pick']()", "m.pick()", "m.step", "m.item", "m.first"]


def hold():
    import m

    return m.pick, m.first


def check(held, update):
    import m

    assert held == (m.pick, m.first) and m.PICKED["pick"] is not m.pick
