"""Two functions that change places in the file stay who they are. (R1)"""

PROBES = ["m.first()", "m.second()", "trace(m.first)"]


def hold():
    import m

    return m.first, m.second


def check(held, update):
    first, second = held
    assert (first(), second()) == ("first", "second")
