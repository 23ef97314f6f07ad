"""`reload(replace=[…])` takes the new value of what its globs name, whatever the source says. (R8)"""

ARGUMENTS = {"replace": ["*.score", "m.Player.*"]}
PROBES = ["m.score", "m.Player.alive"]
KEPT = {"m.lives": "not named by the call"}
SKIP = {"identity": "replacing data is what the call asks for, with unchanged files too"}


def hold():
    import m

    m.score = m.lives = m.Player.alive = 99


def check(held, update):
    import m

    assert (m.score, m.lives, m.Player.alive) == (0, 99, 0)
