"""Iterators that call a function (map, filter, iter with a sentinel) call the new code from their next step on. (R1)"""


def hold():
    import itertools

    import m

    mapped, filtered = map(m.f, range(3)), filter(m.even, range(6))
    assert next(mapped) == 0 and next(filtered) == 0
    return mapped, filtered, iter(m.read, "stop"), itertools.starmap(m.f, [(5,)]), itertools.groupby([1, 2], m.f)


def check(held, update):
    mapped, filtered, read, starred, grouped = held
    assert list(mapped) == [10, 20]
    assert list(filtered) == [1, 3, 5]
    assert list(read) == []
    assert list(starred) == [50]
    assert [key for key, _ in grouped] == [10, 20]
