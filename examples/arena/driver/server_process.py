"""The arena's server as a process of its own, run from a copy of the game's files."""

import asyncio
import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any, Self

ARENA = Path(__file__).resolve().parent.parent
DEADLINE = 60.0
"""Seconds after which an answer that did not come is an error."""

State = dict[str, Any]


class ServerError(Exception):
    """The server did not start, or does not answer."""


class ServerProcess:
    """Starts the server, speaks to its admin port and ends it."""

    def __init__(self) -> None:
        self.directory = Path(tempfile.mkdtemp(prefix="arena-"))
        self.game = self.directory / "game"
        shutil.copytree(ARENA / "game", self.game, ignore=shutil.ignore_patterns("__pycache__", ".*"))
        self.port = 0
        self.pid = 0

    async def __aenter__(self) -> Self:
        with (self.directory / "server.log").open("wb") as stderr:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "main.py",
                cwd=self.game,
                stdout=asyncio.subprocess.PIPE,
                stderr=stderr,
            )
        try:
            assert self._process.stdout is not None
            async with asyncio.timeout(DEADLINE):
                ports = json.loads(await self._process.stdout.readline())
                connection = await asyncio.open_connection("127.0.0.1", ports["admin"])
        except (ValueError, OSError) as error:
            await self._end()
            failure = ServerError("the server did not start")
            failure.add_note(f"The server's log:\n{self.log()}")
            shutil.rmtree(self.directory)
            raise failure from error
        self._reader, self._writer = connection
        self.port = ports["game"]
        self.pid = self._process.pid
        return self

    async def __aexit__(self, kind: object, error: BaseException | None, _: object) -> None:
        self._writer.close()
        await self._end()
        if error is not None:
            error.add_note(f"The server's log:\n{self.log()}")
        shutil.rmtree(self.directory)

    async def command(self, cmd: str, **arguments: object) -> dict[str, Any]:
        """Send one admin command and return the server's answer."""
        self._writer.write(json.dumps({"cmd": cmd, **arguments}).encode() + b"\n")
        try:
            async with asyncio.timeout(DEADLINE):
                answer: dict[str, Any] = json.loads(await self._reader.readline())
        except (ValueError, OSError) as error:
            raise ServerError(f"the server did not answer {cmd!r}") from error
        return answer

    async def state(self) -> State:
        """How the game is doing now."""
        return await self.command("state")

    async def let_pass(self, ticks: int) -> State:
        """Wait until the game has made that many more ticks."""
        state = await self.state()
        until = state["tick"] + ticks
        longest_gap = state["longest_gap"]
        async with asyncio.timeout(DEADLINE):
            while state["tick"] < until:
                await asyncio.sleep(0.05)
                state = await self.state()
                longest_gap = max(longest_gap, state["longest_gap"])
        return {**state, "longest_gap": longest_gap}

    def log(self) -> str:
        """The end of what the server wrote to its standard error."""
        lines = (self.directory / "server.log").read_text(errors="replace").splitlines()
        return "\n".join(lines[-40:])

    async def _end(self) -> None:
        if self._process.returncode is None:
            self._process.terminate()
        await self._process.wait()
