"""A table that is made again leaves the registrations of what it holds alone. (R10)"""

from harness import world

PROBES = ["[f() for f in m.handlers.values()]", "[f(1) for f in m.TABLE]", "sorted(m.handlers)"]
SKIP = {"late": "the program is updated before it is held"}


def hold():
    world.write("between")  # the statement of `hit` runs again
    world.reload()
    import m

    return m.handlers, m.hit


def check(held, update):
    import m

    handlers, hit = held
    assert handlers is m.handlers == {"hit": hit} and m.TABLE[0] is m.hit is hit
