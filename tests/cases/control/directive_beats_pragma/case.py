"""A directive is stronger than a pragma, and a pragma stronger than the merge. (R8)"""

PROBES = ["m.a"]
KEPT = {"m.b": "kept by the directive"}


def hold():
    import m

    m.a = 99


def check(held, update):
    import m

    assert (m.a, m.b) == (1, 1)
