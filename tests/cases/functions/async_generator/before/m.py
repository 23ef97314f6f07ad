async def ticks():
    yield 1


async def collect(source=None):
    return [n async for n in (source or ticks)()]
