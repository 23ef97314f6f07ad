"""Copies of live objects are of the live class, also where a new `__copy__` or `__reduce__` says how. (R18)"""

PROBES = ["vars(copy.copy(m.Player()))", "copy.deepcopy(m.TABLE)", "type(copy.copy(m.Player())) is m.Player"]


def hold():
    import m

    return m.Player(), {"a": [m.Player()]}


def check(held, update):
    import copy

    import m

    player, table = held
    assert copy.copy(player).copied and type(copy.copy(player)) is m.Player
    assert type(copy.deepcopy(table)["a"][0]) is m.Player
