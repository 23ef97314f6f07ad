"""An asynchronous generator function runs its new body. (R1)"""

PROBES = ["run(m.collect())"]


def hold():
    import m

    return m.ticks, m.collect


def check(held, update):
    import asyncio

    ticks, collect = held
    assert asyncio.run(collect(ticks)) == [1, 2, 3]
