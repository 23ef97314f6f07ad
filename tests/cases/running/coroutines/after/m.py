def helper():
    return "new helper"


async def inner():
    return "new inner"


async def work(gate):
    await gate
    return ["new work", helper(), await inner()]


async def main():
    return await inner()
