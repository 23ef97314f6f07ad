"""Instances held by a running program in every way run the new class at once. (R11)"""


def hold():
    import weakref

    import m

    made = [m.Player(n) for n in range(3)]

    def generator():
        player = m.Player(9)
        while True:
            yield player.name()

    running = generator()
    next(running)
    return made, {p: p.n for p in made}, weakref.WeakSet(made), running


def check(held, update):
    made, as_keys, weak, running = held
    assert [p.name() for p in made] == ["p0", "p1", "p2"] and as_keys[made[1]] == 1 and len(weak) == 3
    assert next(running) == "p9"
