"""A thread that a module starts at import is not started again, and its loop runs the new functions. (R10)"""

PROBES = ["m.step()"]
KEPT = {"m.worker": "a running thread"}


def hold():
    import m

    assert m.ask() == "old"
    return m.worker


def check(held, update):
    import threading

    import m

    assert m.ask() == "new" and m.worker is held
    assert sum(t.name == "case-worker" for t in threading.enumerate()) == 1
    m.inbox.put(None)
