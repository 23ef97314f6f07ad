"""A closure whose variable has no value yet gets its new body, and the value when it comes. (R1)"""

PROBES = ["m.run()"]


def hold():
    import m

    late = m.make()
    return next(late), late


def check(held, update):
    read, late = held
    try:
        read()
    except NameError:
        pass
    else:
        raise AssertionError("the variable has no value yet")
    next(late)
    assert read() == ("new", "value")
