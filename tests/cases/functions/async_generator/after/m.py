async def ticks():
    for n in (1, 2, 3):
        yield n


async def collect(source=None):
    return [n async for n in (source or ticks)()]
