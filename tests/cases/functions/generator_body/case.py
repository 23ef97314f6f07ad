"""A generator function yields what its new body says; one that is suspended ends as it began. (R1, R12)"""

PROBES = ["list(m.numbers())"]


def hold():
    import m

    started = m.numbers()
    assert next(started) == 1
    return started, m.numbers


def check(held, update):
    started, numbers = held
    assert list(started) == [2]
    assert list(numbers()) == [10, 20, 30]
