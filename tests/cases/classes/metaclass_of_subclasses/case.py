"""A metaclass that a class gets is that of its subclasses, too. (R1, R2)"""

PROBES = ["type(m.A)", "type(m.S)", "m.S.hello()"]


def hold():
    import m

    return m.A(), m.S()


def check(held, update):
    import m

    assert type(m.A) is m.M and m.A.hello() == "A!" and held[0].x == 2
