"""Threads, exit handlers and log handlers of a module are not started or added again when other things change. (R10)"""

KEPT = {"m.thread": "a thread is shown with its number"}
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = ["m.work()", "m.LIMIT", "m.double", "m.extra()", "len(m.log.handlers)"]


def hold():
    import atexit
    import logging
    import threading

    import m

    return m.started[:], atexit._ncallbacks(), len(logging.getLogger("m").handlers), m.thread, m.handler


def check(held, update):
    import atexit
    import logging

    import m

    started, exits, handlers, thread, handler = held
    assert m.started == started == ["started"]
    assert (atexit._ncallbacks(), len(logging.getLogger("m").handlers)) == (exits, handlers)
    assert m.thread is thread and m.handler is handler
