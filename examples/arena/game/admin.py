"""What an administrator can ask of the running server, updates among it.

Updates run in the event loop's own thread, so between two ticks: no attack is
half done when one version gives way to the next.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import inventory
import midflight
import world

if TYPE_CHECKING:
    from server import Server


def execute(server: Server, command: dict[str, Any]) -> dict[str, Any]:
    """Carry out one command; an update that fails is an answer, not a crash."""
    match command:
        case {"cmd": "state"}:
            return {"ok": True, **state(server)}
        case {"cmd": "inventory"}:
            return {"ok": True, "objects": inventory.take()}
        case {"cmd": "stop"}:
            server.stopping.set()
            return {"ok": True}
    started = time.perf_counter()
    try:
        answer = {"ok": True, **update(command)}
    except (midflight.UpdateError, ValueError) as error:
        answer = {"ok": False, "error": type(error).__name__, "message": str(error)}
    return {**answer, "seconds": time.perf_counter() - started}


def update(command: dict[str, Any]) -> dict[str, Any]:
    """Make the update that the command asks for and say what came of it."""
    match command:
        case {"cmd": "hotfix", "path": str(path)}:
            made = midflight.hotfix(path)
        case {"cmd": "reload"}:
            made = midflight.reload(command.get("names"))
        case {"cmd": "undo"}:
            made = midflight.undo()
        case _:
            raise ValueError(f"unknown command: {command}")
    return {
        "report": str(made),
        "timings": dict(made.report.timings),
        "commit_seconds": made.report.commit_seconds,
    }


def state(server: Server) -> dict[str, Any]:
    """How the game is doing."""
    return {
        "generation": midflight.generation(),
        "tick": server.clock.tick,
        "missed": server.clock.missed,
        "longest_gap": server.clock.read_longest_gap(),
        "dropped": server.dropped,
        "errors": sum(session.errors for session in server.sessions.values()),
        "charging": {name: len(session.charging) for name, session in server.sessions.items()},
        "scoreboard": dict(world.scoreboard),
        "players": {
            fighter.name: {
                "object": id(fighter),
                "hp": fighter.hp,
                "level": fighter.level,
                "kills": fighter.kills,
            }
            for fighter in world.players.values()
        },
    }
