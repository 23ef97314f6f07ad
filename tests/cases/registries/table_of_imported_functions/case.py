"""A table of another module keeps a function whose own module registers it once more. (R2, R10)"""

from harness import world

MODULES = ["app", "m", "tables"]
SKIP = {"late": "the program is updated before it is held"}
PROBES = [
    "app.handlers",
    "{key: f() for key, f in tables.TABLE.items()}",
    "{key: f() for key, f in app.handlers.items()}",
]


def hold():
    world.write("between")  # the function's statement runs again: now the table counts as one of its holders
    world.reload()

    import tables

    return tables.TABLE, tables.TABLE["hit"]


def check(held, update):
    import app
    import m
    import tables

    table, hit = held
    assert table is tables.TABLE == {"hit": hit} and hit is m.hit
    assert app.handlers == {"hit": hit, "again": hit}
