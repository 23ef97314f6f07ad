"""State in a cell (a counter) survives the update. (R1, R5)"""

PROBES = ["m.counter()()"]


def hold():
    import m

    count = m.counter()
    assert [count(), count()] == [1, 2]
    return count


def check(held, update):
    assert held() == 102
