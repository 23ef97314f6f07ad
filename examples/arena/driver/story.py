"""The story of the demo: hotfix, reload, a broken reload, undo, in a live game."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from driver.edits import BALANCE, BROKEN, Edit, make
from driver.fleet import Fleet
from driver.probes import Probes
from driver.screen import Screen
from driver.server_process import ARENA, ServerProcess

HOTFIX = ARENA / "fixes" / "gun_damage.py"

# Armour counts twice at the start: that is the bug that the hotfix mends.
GUN_AT_START = 30 - 3 - 3
GUN_AFTER_HOTFIX = 100 - 3
GUN_AFTER_RELOAD = 150 - 5
BOW_AT_START, BOW_AFTER_RELOAD, RAIL = 18 - 3, 45 - 5, 70 - 5


class Story:
    """Makes each update and checks in the running game what became of it."""

    def __init__(self, server: ServerProcess, fleet: Fleet, screen: Screen) -> None:
        self._server = server
        self._fleet = fleet
        self._screen = screen
        self._probes = Probes(server, fleet, screen)

    async def tell(self) -> None:
        """The whole story."""
        await self.start()
        await self.hotfix()
        await self.reload()
        await self.fail_to_reload()
        await self.undo()
        await self.count()

    async def start(self) -> None:
        """The game as its source files say."""
        self._screen.step("the game as it starts")
        await self._server.let_pass(60)
        await self._probes.check_gun(GUN_AT_START)
        await self._probes.check_attack("bow", BOW_AT_START)

    async def hotfix(self) -> None:
        """A script sets data and a method; it mentions no alias."""
        self._screen.step(f"hotfix: the script {HOTFIX.relative_to(ARENA)}")
        script = HOTFIX.read_text(encoding="utf-8").splitlines()
        self._screen.block("script", [line for line in script if line.strip()])
        await self._update("hotfix", path=str(HOTFIX))
        await self._probes.check_gun(GUN_AFTER_HOTFIX)
        await self._probes.check_charged_shots("charged", GUN_AFTER_HOTFIX)

    async def reload(self) -> None:
        """Data and functions in four files, in one update."""
        self._screen.step("reload: four source files edited, data and functions together")
        self._before_reload = await self._probes.take_inventory()
        self._edit(BALANCE)
        await self._update("reload")
        await self._probes.check_gun(GUN_AFTER_RELOAD)
        await self._probes.check_attack("bow", BOW_AFTER_RELOAD)
        await self._probes.check_attack("rail", RAIL)
        await self._probes.check_charged_shots("charged", GUN_AFTER_RELOAD)
        await self._probes.check_charge_begun_now("overcharged")
        await self._probes.check_news("leads all")

    async def fail_to_reload(self) -> None:
        """Three files edited, one of them broken: none of the three is applied."""
        self._screen.step("reload: three source files edited, one with a syntax error")
        before = await self._probes.take_inventory()
        generation = (await self._server.state())["generation"]
        intact = {edit.file: (self._server.game / edit.file).read_bytes() for edit in BROKEN}
        self._edit(BROKEN)
        answer = await self._update("reload", error="StageError")
        message = answer.get("message", "")
        self._screen.check("the error names the file", found="player.py" in message, expected=True)
        await self._probes.check_inventory("of the game are as before, and so is its code", before)
        state = await self._server.state()
        self._screen.check("the generation too", found=state["generation"], expected=generation)
        await self._probes.check_gun(GUN_AFTER_RELOAD)
        await self._probes.check_charged_shots("overcharged", GUN_AFTER_RELOAD)
        for file, content in intact.items():
            (self._server.game / file).write_bytes(content)

    async def undo(self) -> None:
        """The last good update is taken back; the hotfix before it stays."""
        self._screen.step("undo: the reload is taken back, the hotfix before it stays")
        await self._update("undo")
        await self._probes.check_gun(GUN_AFTER_HOTFIX)
        await self._probes.check_attack("bow", BOW_AT_START)
        await self._probes.check_attack("rail", None)
        await self._probes.check_charged_shots("overcharged", GUN_AFTER_HOTFIX)
        await self._probes.check_charge_begun_now("charged")
        await self._probes.check_news("leads with")
        await self._probes.check_inventory("are as they were before the reload", self._before_reload)

    async def count(self) -> None:
        """What all the players saw, from the first shot to the last."""
        self._screen.step("what the players saw, from the first shot to the last")
        state = await self._server.state()
        shots: Counter[int] = Counter()
        for (via, damage), count in self._fleet.damages.items():
            if via not in ("bow", "rail"):
                shots[damage] += count
        told = ", ".join(f"{count} dealt {damage}" for damage, count in sorted(shots.items()))
        self._screen.fact("gun", f"{told} damage; {sum(state['scoreboard'].values())} kills")
        self._screen.check(
            "no shot ever mixed the data of one version with the code of another",
            found=sorted(shots.keys() - {GUN_AT_START, GUN_AFTER_HOTFIX, GUN_AFTER_RELOAD}),
            expected=[],
        )
        self._screen.check("errors in the server: 0", found=state["errors"], expected=0)
        self._screen.check("players dropped: 0", found=(self._fleet.dropped, state["dropped"]), expected=(0, 0))

    async def _update(self, cmd: str, *, error: str | None = None, **arguments: object) -> dict[str, Any]:
        """Make one update while coroutines are suspended; print and check what came of it."""
        await self._probes.suspend_charged_shots()
        before = await self._server.state()
        answer = await self._server.command(cmd, **arguments)
        after = await self._server.let_pass(30)
        self._screen.update(answer, before, after)
        claim = f"the update fails, with a {error}" if error else "the update succeeds"
        self._screen.check(claim, found=answer.get("error"), expected=error)
        self._probes.check_players(before, after)
        return answer

    def _edit(self, edits: Iterable[Edit]) -> None:
        """Make the edits in the server's copy of the files, and show them."""
        for file, changes in make(edits, self._server.game).items():
            self._screen.block("edit", [file, *(f"  {line}" for line in changes)])
