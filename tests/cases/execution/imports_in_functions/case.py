"""What functions import when they are called counts for what calls them at import. (R1, R10)"""

IMPORTS = ["helper", "package.inner", "m"]
MODULES = None
SKIP = {"late": "without a recorded base, data that calls have made keeps its state"}
PROBES = [
    "m.NAMED, m.WHOLE, m.USER.value",
    "m.named(), m.whole(), m.User().value",
]


def hold():
    import m

    return m.USER, m.named


def check(held, update):
    import m

    assert held == (m.USER, m.named)
