"""A class with another base behaves so: live instances inherit from it and `isinstance` follows. (R2)"""

PROBES = ["m.Dog().noise()", "[c.__name__ for c in m.Dog.__mro__]", "m.Puppy().noise()", "m.Animal.__subclasses__()"]


def hold():
    import m

    return m.Dog(), m.Puppy()


def check(held, update):
    import m

    for dog in held:
        assert dog.noise() == "beep"
        assert isinstance(dog, m.Robot) and not isinstance(dog, m.Animal)
