"""The game server: players on one loopback port, administrators on another."""

import asyncio
import json
from contextlib import suppress
from typing import Any

import admin
import world
from clock import TICKS_PER_SECOND, Clock
from session import Session


class Server:
    """Every connection, and the clock that drives them."""

    def __init__(self) -> None:
        self.clock = Clock(self.step)
        self.sessions: dict[str, Session] = {}
        self.dropped = 0
        self.stopping = asyncio.Event()

    async def run(self) -> None:
        """Serve until an administrator says stop; first prints the two ports."""
        world.open_arena()
        game = await asyncio.start_server(self._welcome, "127.0.0.1", 0)
        control = await asyncio.start_server(self._obey, "127.0.0.1", 0)
        ports = {"game": _port(game), "admin": _port(control)}
        print(json.dumps(ports), flush=True)
        ticking = asyncio.create_task(self.clock.run())
        stopped = asyncio.create_task(self.stopping.wait())
        try:
            await asyncio.wait({ticking, stopped}, return_when=asyncio.FIRST_COMPLETED)
            if ticking.done():
                ticking.result()
        finally:
            for task in (ticking, stopped):
                task.cancel()
            for listener in (game, control):
                listener.close()
            for session in list(self.sessions.values()):
                session.close()

    def step(self) -> None:
        """One tick: serve every player, then advance the arena."""
        for session in self.sessions.values():
            session.serve_requests()
        world.step()
        if self.sessions and self.clock.tick % TICKS_PER_SECOND == 0:
            news = {"event": "news", "text": world.headline()}
            for session in self.sessions.values():
                session.send(news)

    async def _welcome(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        greeting = json.loads(await reader.readline())
        player = world.join(greeting["name"])
        session = self.sessions[player.name] = Session(player, writer)
        session.send({"event": "welcome", "name": player.name})
        said_goodbye = False
        with suppress(ConnectionError):
            while not said_goodbye and (line := await reader.readline()):
                request: dict[str, Any] = json.loads(line)
                said_goodbye = request.get("op") == "leave"
                if not said_goodbye:
                    session.ask(request)
        self.dropped += not (said_goodbye or self.stopping.is_set())
        del self.sessions[player.name]
        world.leave(player.name)
        session.close()

    async def _obey(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while line := await reader.readline():
            answer = admin.execute(self, json.loads(line))
            writer.write(json.dumps(answer).encode() + b"\n")
            await writer.drain()
        writer.close()


async def serve() -> None:
    """Run a server until it is told to stop."""
    await Server().run()


def _port(listener: asyncio.Server) -> int:
    return int(listener.sockets[0].getsockname()[1])
