"""A decorated function that is gone but held finds the names that went with it. (R3)"""

PROBES = ["hasattr(m, 'f')", "hasattr(m, 'BASE')", "m.g()", "m.Counted.__name__"]
KEPT = {"m.BASE": "retiring as long as the function is held"}


def hold():
    import m

    return m.f, m.partly, m.counted, m.g


def check(held, update):
    import m

    f, partly, counted, g = held
    assert f(1) == 11 and partly() == 12 and counted(3) == 13
    assert g is m.g and g() == "new"
    assert {entry.name for entry in update.report.entries if entry.kind == "retiring"} == {"BASE"}
    try:
        m.late()  # what stays has no part in it
    except NameError:
        return
    raise AssertionError("a function that stays found a name that is gone")
