"""One connected player: what the client asked for, and the answers to it."""

import asyncio
import json
import logging
from collections import deque
from functools import partial
from typing import Any

import attack
import world
from player import Player

Message = dict[str, Any]


class Session:
    """Owns a player and the triggers it took when the player joined."""

    def __init__(self, player: Player, writer: asyncio.StreamWriter) -> None:
        self.player = player
        self.triggers = attack.held_by_session(player)
        self.errors = 0
        self.charging: deque[asyncio.Event] = deque()
        self._tasks: set[asyncio.Task[tuple[str, int]]] = set()
        self._requests: deque[Message] = deque()
        self._writer = writer

    def ask(self, request: Message) -> None:
        """Take a request; the next tick serves it."""
        self._requests.append(request)

    def serve_requests(self) -> None:
        """Serve what was asked since the last tick; one that fails does not stop the rest."""
        while self._requests:
            request = self._requests.popleft()
            try:
                self._serve(request)
            except Exception as error:
                self._fail(request.get("seq"), error)

    def send(self, message: Message) -> None:
        """Send one message; a connection that is closing takes no more."""
        if not self._writer.is_closing():
            self._writer.write(json.dumps(message).encode() + b"\n")

    def close(self) -> None:
        """Give up what this session still had under way, and hang up."""
        for task in self._tasks:
            task.cancel()
        self._writer.close()

    def _serve(self, request: Message) -> None:
        match request:
            case {"op": "shoot", "seq": int(seq), "via": str(via), "target": str(target)}:
                self._shoot(seq, via, target)
            case {"op": "charge", "seq": int(seq), "target": str(target)}:
                self._charge(seq, target)
            case {"op": "release"} if self.charging:
                self.charging.popleft().set()
            case _:
                self._refuse(request.get("seq"), "bad request")

    def _shoot(self, seq: int, via: str, target_name: str) -> None:
        target = world.players.get(target_name)
        if target is None:
            self._refuse(seq, f"no target {target_name!r}")
        elif via in self.triggers:
            self._answer_hit(seq, via, self.triggers[via](target))
        elif via in attack.ACTIONS:
            self._answer_hit(seq, via, attack.ACTIONS[via](self.player, target))
        else:
            self._refuse(seq, f"no attack {via!r}")

    def _charge(self, seq: int, target_name: str) -> None:
        target = world.players.get(target_name)
        if target is None:
            self._refuse(seq, f"no target {target_name!r}")
            return
        released = asyncio.Event()
        self.charging.append(released)
        task = asyncio.create_task(attack.charged_shot(self.player, target, released))
        self._tasks.add(task)
        task.add_done_callback(partial(self._finish_charge, seq))

    def _finish_charge(self, seq: int, task: asyncio.Task[tuple[str, int]]) -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        if error := task.exception():
            self._fail(seq, error)
        else:
            self._answer_hit(seq, *task.result())

    def _answer_hit(self, seq: int, via: str, damage: int) -> None:
        self.send({"event": "hit", "seq": seq, "via": via, "damage": damage})

    def _refuse(self, seq: int | None, why: str) -> None:
        self.send({"event": "refused", "seq": seq, "why": why})

    def _fail(self, seq: int | None, error: BaseException) -> None:
        self.errors += 1
        logging.error("a request of %s failed", self.player.name, exc_info=error)
        self._refuse(seq, "internal error")
