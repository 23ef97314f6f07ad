"""A class without bases gets one, and another one a second base; live instances follow. (R2)"""

PROBES = ["m.Dog().noise()", "m.Cat().noise()", "m.Cat().name()", "[c.__name__ for c in m.Cat.__mro__]"]


def hold():
    import m

    return m.Dog(), m.Cat()


def check(held, update):
    dog, cat = held
    assert dog.noise() == cat.noise() == "noise"
    assert cat.name() == "named"
