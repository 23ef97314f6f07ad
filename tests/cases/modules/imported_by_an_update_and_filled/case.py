"""What a module that an update has imported first keeps for others, which came later in that update, is theirs. (R3, R5)"""

from harness import world

MODULES = None
IMPORTS = ["base", "m"]
PROBES = [
    "m.user.names.notes",
    "list(m.user.names.table), m.user.names.table['own'] is base.first",
    "m.user.names.Symbol.symbols == {'any': m.user.ANY}",
]


def check(held, update):
    world.write("later")
    world.reload()
    import base
    import names
    import user

    assert names.Symbol.symbols == {"any": user.ANY} and names.notes == ["own", "more", "user"]
    assert names.table == {"own": base.first, "user": 1}
    world.write("after")
    world.reload()
    assert names.Symbol.symbols == {"any": user.ANY} and names.notes == ["own", "user"]
