"""State that the program changed and the source did not touch is kept: the same objects, the same contents. (R5)"""

PROBES = ["m.level()"]
KEPT = {
    "m.score": "state of the program",
    "m.sessions": "state of the program",
    "m.queue": "state of the program",
    "m.seen": "state of the program",
    "m.best": "state of the program",
}


def hold():
    import m

    m.login("ada")
    return m.sessions, m.queue, m.seen


def check(held, update):
    import m

    sessions, queue, seen = held
    assert m.score == 1 and m.best == ("ada", 1)
    assert m.sessions is sessions == {"ada": 1} and m.queue is queue == ["ada"] and m.seen is seen == {"ada"}
    m.login("bob")
    assert sessions == {"ada": 1, "bob": 11}
