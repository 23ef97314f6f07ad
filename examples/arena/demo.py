"""Update a live game in flight: start the arena's server, connect 60 players, change it.

Exits 0 only if every check held. ``--players N`` changes how many play (at least 50).
"""

import argparse
import asyncio
import platform
import sys
import time

from driver.fleet import Fleet
from driver.screen import Screen
from driver.server_process import ServerProcess
from driver.story import Story

DEADLINE = 300.0
"""Seconds after which the whole demo gives up; it takes about ten."""


async def run(players: int, screen: Screen) -> None:
    """Play the whole story against a server of its own."""
    async with asyncio.timeout(DEADLINE), ServerProcess() as server:
        fleet = Fleet(players)
        await fleet.connect(server.port)
        print(f"arena: a game server on CPython {platform.python_version()}, pid {server.pid}")
        print(f"       {players} players connected over TCP, 60 ticks a second")
        print(f"       its source files: {server.game}")
        try:
            await Story(server, fleet, screen).tell()
        finally:
            await fleet.leave()
        await server.command("stop")


def main() -> int:
    """Parse the arguments, run, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--players", type=int, default=60, help="how many play (default 60)")
    players = parser.parse_args().players
    if players < 50:
        parser.error("at least 50 players")
    screen = Screen()
    started = time.monotonic()
    asyncio.run(run(players, screen))
    status = screen.end()
    print(f"took {time.monotonic() - started:.1f} s")
    return status


if __name__ == "__main__":
    sys.exit(main())
