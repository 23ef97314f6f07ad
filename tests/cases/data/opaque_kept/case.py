"""Locks, files, generators of random numbers and threads whose statement did not change are kept. (R9)"""

PROBES = ["m.use()"]
KEPT = {"m.lock": "state of the program", "m.counter": "state of the program"}


def hold():
    import m

    m.lock.acquire()
    return m.lock, m.rng, m.event, m.counter, next(m.counter), m.local


def check(held, update):
    import m

    lock, rng, event, counter, _, local = held
    assert m.lock is lock and lock.locked()
    assert m.rng is rng and m.event is event and m.local is local
    assert m.counter is counter and next(counter) == 1
    lock.release()
