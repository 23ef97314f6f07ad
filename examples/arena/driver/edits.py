"""Edits to the game's source files, as a programmer would make them."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Edit:
    """In one file, one text becomes another."""

    file: str
    before: str
    after: str


def make(edits: Iterable[Edit], directory: Path) -> dict[str, list[str]]:
    """Make the edits in the directory; return the lines changed, by file.

    All the files are written one right after the other, as by a version control
    tool, once every edit has been made in memory.
    """
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    for edit in edits:
        if edit.file not in before:
            before[edit.file] = after[edit.file] = (directory / edit.file).read_text("utf-8")
        if after[edit.file].count(edit.before) != 1:
            raise ValueError(f"{edit.file}: {edit.before!r} does not occur exactly once")
        after[edit.file] = after[edit.file].replace(edit.before, edit.after)
    for file, source in after.items():
        (directory / file).write_text(source, "utf-8")
    return {file: changed_lines(before[file], after[file]) for file in after}


def changed_lines(before: str, after: str) -> list[str]:
    """The lines that differ, marked - and +."""
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "-+" and line[1:].strip()]


BALANCE = (
    Edit("weapon_data.py", 'Weapon("gun", damage=30)', 'Weapon("gun", damage=100)'),
    Edit("weapon_data.py", '"bow": {"damage": 18,', '"bow": {"damage": 45,'),
    Edit(
        "weapon_data.py",
        '    "axe": {"damage": 25, "range": 2},\n',
        '    "axe": {"damage": 25, "range": 2},\n    "rail": {"damage": 70, "range": 200},\n',
    ),
    Edit("weapon_data.py", "ARMOUR = 3\n", "ARMOUR = 5\nHEADSHOT = 1.5\n"),
    Edit(
        "player.py",
        "        return target.take(weapon_data.gun.damage - ARMOUR, self)\n",
        "        damage = weapon_data.gun.damage * weapon_data.HEADSHOT\n"
        "        return target.take(int(damage), self)\n",
    ),
    Edit(
        "attack.py",
        "def make_combo(",
        "def rail_shot(shooter: player.Player, target: player.Player) -> int:\n"
        '    """Shoot the rail gun."""\n'
        '    return target.take(armoury["rail"]["damage"], shooter)\n\n\n'
        "def make_combo(",
    ),
    Edit("attack.py", '    "bow": bow_shot,\n', '    "bow": bow_shot,\n    "rail": rail_shot,\n'),
    Edit("attack.py", 'return "charged", player_fire', 'return "overcharged", player_fire'),
    Edit("world.py", "REGENERATION = 0", "REGENERATION = 1"),
    Edit("world.py", "{leader.name} leads with", "{leader.name} leads all {len(players)} with"),
)
"""Four files at once: data and functions, a new function, a new weapon, a new constant."""

BROKEN = (
    Edit("weapon_data.py", "ARMOUR = 5", "ARMOUR = 50"),
    Edit("player.py", "target.take(int(damage), self)", "target.take(int(damage, self)"),
    Edit("world.py", "REGENERATION = 1", "REGENERATION = 100"),
)
"""Three files, and a parenthesis is missing in the second."""
