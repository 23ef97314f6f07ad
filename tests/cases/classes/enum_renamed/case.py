"""A member of an Enum under another name is another member. (R1, R2)"""

PROBES = ["m.C(1)", "m.C.NEW", "m.DEFAULT is m.C.NEW", "hasattr(m.C, 'OLD')", "list(m.C)"]


def hold():
    import m

    return m.C.OLD


def check(held, update):
    assert held.value == 1
