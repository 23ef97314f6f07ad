"""`__new__`, `__call__`, `__getattr__` and `__del__` run their new code. (R1, R2)"""

PROBES = ["m.One() is m.One()", "m.One()()", "m.One().anything", "m.One.made"]
KEPT = {"m.One.made": "the program has set it"}


def hold():
    import m

    return m.One()


def check(held, update):
    import m

    assert held() == "new call" and held.missing == "new missing"
    assert m.One() is m.One() and m.One.made == "new"
