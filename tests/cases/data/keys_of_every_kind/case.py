"""Instances in a dict are merged in place under keys of every built-in type. (R3, R5)"""

PROBES = ["{key: vars(style) for key, style in m.STYLES.items()}"]
SKIP = {"late": "without a recorded base, data keep what they have"}


def hold():
    import m

    return dict(m.STYLES)


def check(held, update):
    import m

    assert all(m.STYLES[key] is style for key, style in held.items())
