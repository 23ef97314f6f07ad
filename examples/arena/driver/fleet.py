"""The players: one TCP client each, all fighting, all in this process."""

import asyncio
import itertools
import json
import random
from collections import Counter
from contextlib import suppress
from typing import Any

from driver.server_process import DEADLINE

GUN_ROUTES = ("alias", "table", "default", "bound", "partial", "closure")
"""The ways in which the game holds on to the gun's function, ``attack.py`` has them all."""

SNIPERS = 12
"""How many players hold a charged shot, in a suspended coroutine, over each update."""

Answer = dict[str, Any]


class Client:
    """One connected player."""

    def __init__(self, name: str, damages: Counter[tuple[str, int]]) -> None:
        self.name = name
        self.dropped = False
        self.news = ""
        self._damages = damages
        self._sequence = itertools.count()
        self._pending: dict[int, asyncio.Future[Answer]] = {}

    async def connect(self, port: int) -> None:
        """Join the game."""
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", port)
        self._send({"op": "join", "name": self.name})
        await self._reader.readline()
        self._listening = asyncio.create_task(self._listen())

    async def leave(self) -> None:
        """Say goodbye and hang up."""
        self._listening.cancel()
        self._send({"op": "leave"})
        self._writer.close()
        with suppress(ConnectionError):
            await self._writer.wait_closed()

    async def shoot(self, via: str, target: str) -> Answer:
        """Attack target by one of the ways the game has; return the server's answer."""
        async with asyncio.timeout(DEADLINE):
            return await self._ask({"op": "shoot", "via": via, "target": target})

    def charge(self, target: str) -> None:
        """Start a charged shot; the server keeps it suspended until `release`."""
        self._charged = self._ask({"op": "charge", "target": target})

    async def release(self) -> Answer:
        """Let go of the charged shot; return the server's answer."""
        self._send({"op": "release"})
        async with asyncio.timeout(DEADLINE):
            return await self._charged

    def _ask(self, request: dict[str, Any]) -> asyncio.Future[Answer]:
        number = next(self._sequence)
        future = self._pending[number] = asyncio.get_running_loop().create_future()
        self._send({**request, "seq": number})
        return future

    def _send(self, message: dict[str, Any]) -> None:
        self._writer.write(json.dumps(message).encode() + b"\n")

    async def _listen(self) -> None:
        with suppress(ConnectionError):
            while line := await self._reader.readline():
                message = json.loads(line)
                if message["event"] == "news":
                    self.news = message["text"]
                    continue
                if message["event"] == "hit":
                    self._damages[message["via"], message["damage"]] += 1
                future = self._pending.pop(message["seq"])
                if not future.done():
                    future.set_result(message)
        self.dropped = True


class Fleet:
    """All the clients, and what they saw.

    The snipers do what the checks ask of them; the others fight on their own.
    """

    def __init__(self, size: int, seed: int = 1) -> None:
        self.damages: Counter[tuple[str, int]] = Counter()
        """(route, damage) -> how often a client was told so."""
        self.clients = [Client(f"p{number:02}", self.damages) for number in range(size)]
        self.snipers, self.fighters = self.clients[:SNIPERS], self.clients[SNIPERS:]
        self._random = random.Random(seed)
        self._fights: list[asyncio.Task[None]] = []

    async def connect(self, port: int) -> None:
        """Connect every client, then let them all fight."""
        for client in self.clients:
            await client.connect(port)
        self._fights = [asyncio.create_task(self._fight(client)) for client in self.fighters]

    async def leave(self) -> None:
        """End the fight and every connection; raises what a fight raised."""
        for fight in self._fights:
            fight.cancel()
        endings = await asyncio.gather(*self._fights, return_exceptions=True)
        await asyncio.gather(*(client.leave() for client in self.clients))
        for ending in endings:
            if isinstance(ending, Exception):
                raise ending

    @property
    def dropped(self) -> int:
        """How many clients lost their connection."""
        return sum(client.dropped for client in self.clients)

    async def _fight(self, client: Client) -> None:
        while True:
            await asyncio.sleep(self._random.uniform(0.1, 0.3))
            target = self._random.choice(self.clients).name
            if self._random.random() < 0.2:
                client.charge(target)
                await asyncio.sleep(self._random.uniform(0.2, 0.6))
                await client.release()
            else:
                await client.shoot(self._random.choice(GUN_ROUTES), target)
