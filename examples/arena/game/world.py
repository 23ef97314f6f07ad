"""The arena itself: who is in it, the score, and what every tick does."""

import player
from player import Player

players: dict[str, Player] = {}
"""Everybody connected, by name. State: filled by the running game."""

scoreboard: dict[str, int] = {}
"""Kills by name, of everybody who ever joined. State."""

REGENERATION = 0
"""Hit points that each player recovers in a tick."""


def open_arena() -> None:
    """Start keeping score."""
    player.kill_listeners.append(count_kill)


def join(name: str) -> Player:
    """Add a player; the name must be free."""
    if name in players:
        raise ValueError(f"the name {name!r} is taken")
    newcomer = Player(name)
    players[name] = newcomer
    scoreboard.setdefault(name, 0)
    return newcomer


def leave(name: str) -> None:
    """Remove a player; the score stays."""
    players.pop(name, None)


def count_kill(killer: Player, victim: Player) -> None:
    """Keep the scoreboard; listens to every kill."""
    scoreboard[killer.name] += 1


def step() -> None:
    """Advance the arena by one tick."""
    for fighter in players.values():
        fighter.regenerate(REGENERATION)


def headline() -> str:
    """The line that the game shows on top of the scoreboard."""
    leader = min(players.values(), key=lambda fighter: fighter.rank)
    return f"{leader.name} leads with {leader.kills} kills"
