"""Two functions whose bodies change places keep their names and their identity. (R1)"""

PROBES = ["m.first()", "m.second()"]


def hold():
    import m

    return m.first, m.second


def check(held, update):
    import m

    first, second = held
    assert first is m.first and second is m.second
    assert (first(), second()) == ("b", "a")
