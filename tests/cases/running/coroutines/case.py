"""Tasks that wait inside old coroutines end as they began; what they call and start afterwards is new. (R12)"""

PROBES = ["run(m.main())"]


def hold():
    import asyncio

    import m

    loop = asyncio.new_event_loop()
    gate = loop.create_future()
    task = loop.create_task(m.work(gate))
    loop.run_until_complete(asyncio.sleep(0))
    return loop, gate, task


def check(held, update):
    loop, gate, task = held
    gate.set_result(None)
    result = loop.run_until_complete(task)
    loop.close()
    assert result == ["old work", "new helper", "new inner"]
