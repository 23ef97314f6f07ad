"""Rows that the program appended stay when the source adds, changes or removes others. (R5)"""

KEPT = {"m.queue": "the program appended", "m.names": "the program removed one"}


def hold():
    import m

    m.queue.append("live")
    m.names.remove("b")
    return m.queue, m.names


def check(held, update):
    import m

    queue, names = held
    assert m.queue is queue and sorted(queue) == ["first", "live", "second", "third"]
    assert queue.index("first") < queue.index("second") < queue.index("third")
    assert m.names is names == ["a", "c", "d"]
