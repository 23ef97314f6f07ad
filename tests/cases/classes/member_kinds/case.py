"""Methods, properties, nested classes and data of one name take each other's place. (R2)"""

PROBES = ["m.A.a", "m.A().b()", "m.A.c()", "m.A.d()", "m.A().e", "m.A().f()", "m.A.g"]


def hold():
    import m

    a = m.A()
    return a, a.a, a.d


def check(held, update):
    a, f, d = held
    assert a.a == 5 and a.b() == "b" and a.c() == "c" and a.d() == "d" and a.e == "e" and a.f() == "f"
    assert f() == "a"
