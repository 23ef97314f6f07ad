def helper():
    return "old helper"


async def inner():
    return "old inner"


async def work(gate):
    await gate
    return ["old work", helper(), await inner()]


async def main():
    return await inner()
