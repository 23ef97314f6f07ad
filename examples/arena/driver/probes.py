"""Questions put to the running game, and the checks on its answers."""

import asyncio

from driver.fleet import GUN_ROUTES, Fleet
from driver.screen import Screen
from driver.server_process import DEADLINE, ServerProcess, State

Inventory = dict[str, str]


class Probes:
    """Plays the game to find out which version of it runs."""

    def __init__(self, server: ServerProcess, fleet: Fleet, screen: Screen) -> None:
        self._server = server
        self._fleet = fleet
        self._screen = screen
        self._target = fleet.fighters[0].name

    async def suspend_charged_shots(self) -> None:
        """Have every sniper's coroutine wait in the middle of a charged shot."""
        for sniper in self._fleet.snipers:
            sniper.charge(self._target)
        async with asyncio.timeout(DEADLINE):
            while True:
                charging = (await self._server.state())["charging"]
                if all(charging[sniper.name] for sniper in self._fleet.snipers):
                    return
                await asyncio.sleep(0.02)

    async def check_charged_shots(self, kind: str, damage: int) -> None:
        """The suspended shots end in the code they began with, and call the gun of today."""
        answers = [await sniper.release() for sniper in self._fleet.snipers]
        self._screen.check(
            f"{len(answers)} coroutines suspended over the update finish as {kind!r}, dealing {damage}",
            found={(answer["via"], answer.get("damage")) for answer in answers},
            expected={(kind, damage)},
        )

    async def check_charge_begun_now(self, kind: str) -> None:
        """A charged shot that begins now runs the code of today."""
        sniper = self._fleet.snipers[0]
        sniper.charge(self._target)
        answer = await sniper.release()
        self._screen.check(f"a charged shot begun now is {kind!r}", found=answer["via"], expected=kind)

    async def check_gun(self, damage: int) -> None:
        """Every way in which the game holds the gun's function deals the damage."""
        found = {route: await self.damage_by(route) for route in GUN_ROUTES}
        self._screen.check(
            f"attack.player_fire and {len(GUN_ROUTES) - 1} more aliases of fire_func deal {damage}",
            found=found,
            expected=dict.fromkeys(GUN_ROUTES, damage),
        )

    async def check_attack(self, via: str, damage: int | None) -> None:
        """One attack deals the damage; None: the game has no such attack."""
        claim = f"the {via} deals {damage}" if damage is not None else f"there is no {via}"
        self._screen.check(claim, found=await self.damage_by(via), expected=damage)

    async def damage_by(self, via: str) -> int | None:
        """The damage that one attack deals, or None where it is refused."""
        answer = await self._fleet.snipers[0].shoot(via, self._target)
        damage: int | None = answer.get("damage")
        return damage

    async def check_news(self, text: str) -> None:
        """The headline that every player gets comes to contain the text."""
        clients = self._fleet.clients
        async with asyncio.timeout(DEADLINE):
            while not all(text in client.news for client in clients):
                await asyncio.sleep(0.05)
        self._screen.check(f"every player reads: {clients[0].news}", found=True, expected=True)

    def check_players(self, before: State, after: State) -> None:
        """Nobody was dropped, and everybody kept their object, kills and level."""
        lost = [
            name
            for name, was in before["players"].items()
            if (now := after["players"].get(name)) is None
            or now["object"] != was["object"]
            or now["kills"] < was["kills"]
            or now["level"] < was["level"]
        ]
        kills = sum(after["scoreboard"].values())
        self._screen.check(
            f"{len(after['players'])} players connected, none dropped, levels and {kills} kills kept",
            found=(lost, self._fleet.dropped, after["dropped"], len(after["players"])),
            expected=([], 0, 0, len(self._fleet.clients)),
        )

    async def take_inventory(self) -> Inventory:
        """Identity and content of everything that the game's modules define."""
        objects: Inventory = (await self._server.command("inventory"))["objects"]
        return objects

    async def check_inventory(self, claim: str, expected: Inventory) -> None:
        """Everything that the game's modules define is as expected, to the object."""
        found = await self.take_inventory()
        differing = sorted(k for k in found.keys() | expected if found.get(k) != expected.get(k))
        self._screen.check(f"{len(found)} objects {claim}", found=differing, expected=[])
