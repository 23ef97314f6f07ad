"""A method can become a static method, a class method or a property, and the other way round. (R2)"""

PROBES = ["m.T().a()", "m.T.b()", "m.T().c", "m.T().d()", "m.T.e()", "m.T().f(2)"]


def hold():
    import m

    return m.T()


def check(held, update):
    assert (held.a(), held.b(), held.c, held.d(), held.e(), held.f(3)) == ("a", "T", "T", "T", "T", 3)
