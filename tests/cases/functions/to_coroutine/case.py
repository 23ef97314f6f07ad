"""A plain function that becomes a coroutine function is one for references taken before, and the other way round.
(R1, R2)"""

PROBES = ["run(m.fetch())", "m.store()", "inspect.iscoroutinefunction(m.fetch)", "inspect.iscoroutinefunction(m.store)"]


def hold():
    import m

    return m.fetch, m.store


def check(held, update):
    import asyncio

    fetch, store = held
    assert asyncio.run(fetch()) == "fetched"
    assert store() == "stored"
