"""Functions whose annotations someone has asked for are not reported as changed when their class runs again. (R14)"""

SKIP = {"late": "without a recorded base, data keep what they have"}
PROBES = ["m.Derived.double"]


def hold():
    import m

    asked = [m.bare, m.full, m.Derived.bare, m.Derived.full]
    return [function.__annotations__ for function in asked]


def check(held, update):
    import m

    asked = [m.bare, m.full, m.Derived.bare, m.Derived.full]
    assert all(function.__annotations__ is known for function, known in zip(asked, held, strict=True))
    assert not [entry.name for entry in update.report.entries if entry.what == "function"]
