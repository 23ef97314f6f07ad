"""The game's clock: fixed ticks on a fixed schedule, and how well it was kept."""

import asyncio
from collections.abc import Callable

TICKS_PER_SECOND = 60
TICK = 1 / TICKS_PER_SECOND


class Clock:
    """Calls a step at every tick; ticks whose whole slot went by are missed."""

    def __init__(self, step: Callable[[], None]) -> None:
        self.step = step
        self.tick = 0
        self.missed = 0
        self._longest_gap = 0.0

    async def run(self) -> None:
        """Tick until cancelled."""
        loop = asyncio.get_running_loop()
        start = previous = loop.time()
        while True:
            self.tick += 1
            await asyncio.sleep(max(0.0, start + self.tick * TICK - loop.time()))
            now = loop.time()
            self._longest_gap = max(self._longest_gap, now - previous)
            previous = now
            missed = int((now - start) / TICK) - self.tick
            if missed > 0:
                self.missed += missed
                self.tick += missed
            self.step()

    def read_longest_gap(self) -> float:
        """Seconds of the longest pause between ticks since the last reading."""
        longest, self._longest_gap = self._longest_gap, 0.0
        return longest
