"""A class attribute can become a property and a property a class attribute. (R2)"""

PROBES = ["m.T().a", "m.T().b", "m.T.b"]


def hold():
    import m

    return m.T()


def check(held, update):
    assert (held.a, held.b) == ("T", 2)
