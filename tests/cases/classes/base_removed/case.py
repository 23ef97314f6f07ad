"""A class that loses its base no longer inherits from it; one with a new base class from the same update does. (R2)"""

PROBES = ["hasattr(m.Dog(), 'noise')", "m.Cat().purr()", "[c.__name__ for c in m.Dog.__mro__]"]


def hold():
    import m

    return m.Dog(), m.Cat()


def check(held, update):
    import m

    dog, cat = held
    assert not hasattr(dog, "noise") and not isinstance(dog, m.Animal)
    assert cat.purr() == "purr" and isinstance(cat, m.Feline)
