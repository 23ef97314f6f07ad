"""Calls scheduled on an event loop before the update run the new code. (R1)"""


def hold():
    import asyncio

    import m

    loop, out = asyncio.new_event_loop(), []
    loop.call_soon(m.tick, out)
    loop.call_later(0.001, m.tick, out)
    task = loop.create_task(m.work(out))
    return loop, out, task


def check(held, update):
    loop, out, task = held
    loop.run_until_complete(task)
    loop.close()
    assert sorted(out) == ["new", "new", "worked with new helper"]
