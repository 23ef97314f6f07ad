"""What the demo prints, and the checks that decide its exit status."""

import sys
from collections.abc import Iterable
from typing import Any

STEPS = ("stage", "execute", "diff", "plan", "commit", "report")


class Screen:
    """Prints steps, facts and checks; remembers the checks that did not hold."""

    def __init__(self) -> None:
        self.held = 0
        self.failed: list[str] = []
        self._step = 0

    def step(self, title: str) -> None:
        """Begin the next step."""
        self._step += 1
        print(f"\n[{self._step}] {title}", flush=True)

    def fact(self, name: str, text: str) -> None:
        """Print one figure or text."""
        print(f"    {name:<8} {text}", flush=True)

    def block(self, name: str, lines: Iterable[str]) -> None:
        """Print a text of several lines."""
        for number, line in enumerate(lines):
            self.fact("" if number else name, line)

    def check(self, claim: str, *, found: object, expected: object) -> None:
        """Print whether the claim holds: found what was expected."""
        if found == expected:
            self.held += 1
            print(f"    ok       {claim}", flush=True)
        else:
            self.failed.append(f"{claim}: expected {expected!r}, found {found!r}")
            print(f"    FAILED   {self.failed[-1]}", flush=True)

    def update(self, answer: dict[str, Any], before: dict[str, Any], after: dict[str, Any]) -> None:
        """Print what an update reported, what it cost and what the game noticed of it."""
        if answer["ok"]:
            self.block("report", answer["report"].splitlines())
            timings: dict[str, float] = answer["timings"]
            steps = "  ".join(f"{name} {timings[name] * 1e3:.2f}" for name in STEPS)
            self.fact("window", f"{answer['commit_seconds'] * 1e6:.0f} µs from the first write to the last")
            self.fact("whole", f"{answer['seconds'] * 1e3:.2f} ms  ({steps})")
        else:
            self.block("error", [answer["error"], *answer["message"].splitlines()])
            self.fact("window", "none: nothing was written")
            self.fact("whole", f"{answer['seconds'] * 1e3:.2f} ms")
        missed, ticks = after["missed"] - before["missed"], after["tick"] - before["tick"]
        gap = after["longest_gap"] * 1e3
        self.fact("ticks", f"{missed} missed of {ticks}; longest gap {gap:.1f} ms, on time is 16.7 ms")

    def end(self) -> int:
        """Print the verdict; return the exit status."""
        total = self.held + len(self.failed)
        print(f"\n{self.held} of {total} checks held", flush=True)
        for failure in self.failed:
            print(f"  FAILED  {failure}", file=sys.stderr)
        return 1 if self.failed else 0
