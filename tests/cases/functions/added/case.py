"""A function added to the source is there, and functions that were there can call it. (R2)"""

PROBES = ["m.f()", "m.helper(2)", "signature(m.helper)"]


def hold():
    import m

    return m.f


def check(held, update):
    assert held() == 10
    assert any(entry.kind == "added" and entry.name == "helper" for entry in update.report.entries)
