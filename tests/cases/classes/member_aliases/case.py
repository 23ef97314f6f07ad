"""One function under two names of a class is one function after the update too. (R1, R2)"""

PROBES = ["str(m.T())", "repr(m.T())", "m.T.__repr__ is m.T.__str__", "m.T().b()"]


def hold():
    import m

    return m.T()


def check(held, update):
    assert str(held) == repr(held) == "new" and held.b() == "new a"
