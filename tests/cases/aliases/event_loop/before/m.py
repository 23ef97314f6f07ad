import asyncio


def tick(out):
    out.append("old")


def helper():
    return "old helper"


async def work(out):
    await asyncio.sleep(0.01)
    out.append(f"worked with {helper()}")
