"""Compares what an updated process says with what a fresh start says."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

Answers = dict[str, dict[str, str]]


def differences(fresh: Answers, updated: Answers, partial: bool = False) -> Iterator[str]:
    """What a fresh start has and the update has not, as text. Modules that only the update still has don't count.

    With `partial`, what the update does not tell is not missed.
    """
    modules = fresh["modules"].keys()
    yield from (f"the module {name} is not loaded" for name in modules - updated["modules"].keys())
    for part in ("survey", "sources", "probes"):
        want, have = fresh[part], updated[part]
        if partial:
            want = {place: text for place, text in want.items() if place in have}
        for place in sorted(want.keys() | have.keys()):
            if part != "probes" and place.partition(":")[0] not in modules:
                continue
            if want.get(place) != have.get(place):
                yield "\n".join([f"{part}: {place}", *_diff(want.get(place), have.get(place))])


def _diff(want: str | None, have: str | None) -> list[str]:
    if want is None or have is None or "\n" not in want + have:
        return [f"  fresh start: {want}", f"  update:      {have}"]
    lines = list(difflib.unified_diff(want.splitlines(), have.splitlines(), "fresh start", "update", lineterm="", n=2))
    return [f"  {line}" for line in lines[:60]]
