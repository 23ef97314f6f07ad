import asyncio


def tick(out):
    out.append("new")


def helper():
    return "new helper"


async def work(out):
    await asyncio.sleep(0.01)
    out.append(f"worked with {helper()}")
