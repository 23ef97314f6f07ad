"""What is computed from an imported name follows the import to another module. (R1, R10)"""

IMPORTS = ["first", "second", "m", "user"]
MODULES = None
SKIP = {"late": "without a recorded base, data that calls have made keeps its state"}
PROBES = [
    "m.NAME, m.TAKEN, m.CALLED, m.THERE, m.INDIRECT, m.default(), m.DECORATED",
    "m.TABLE['use'](5)",
    "m.Derived.kind, m.Derived().hello()",
    "user.AGAIN, user.ATTRIBUTE, user.used(6)",
]


def hold():
    import m
    import user

    return m.Derived, m.default


def check(held, update):
    import m
    import user

    assert held == (m.Derived, m.default)
