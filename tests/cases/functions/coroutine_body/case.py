"""A coroutine function runs its new body; a coroutine that is suspended ends with the code it began with. (R1, R12)"""

PROBES = ["run(m.work())"]


def hold():
    import m

    started = m.work()
    assert started.send(None) is None
    return started, m.work


def check(held, update):
    import asyncio

    started, work = held
    try:
        started.send(None)
    except StopIteration as stop:
        assert stop.value == "old"
    assert asyncio.run(work()) == "new"
