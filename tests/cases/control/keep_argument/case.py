"""`reload(keep=[…])` keeps what its globs name, whatever the source says. (R8)"""

ARGUMENTS = {"keep": ["m.kept*", "m.Player.hp"]}
PROBES = ["m.other"]
KEPT = {"m.kept_one": "kept by the call", "m.kept_two": "kept by the call", "m.Player.hp": "kept by the call"}


def check(held, update):
    import m

    assert (m.kept_one, m.kept_two, m.other, m.Player.hp, m.Player.mp) == (1, 1, 2, 1, 2)
