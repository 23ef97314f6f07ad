"""What was pickled before loads as current objects, and live objects can be pickled after. (R18)"""

PROBES = ["same(m.Player('a')).go()", "same(m.f) is m.f", "same(m.Player) is m.Player", "same(m.Color.RED) is m.Color.RED"]


def hold():
    import pickle

    import m

    player = m.Player("ada")
    return player, pickle.dumps(player), pickle.dumps([m.f, m.Player, player.go, m.Color.RED])


def check(held, update):
    import pickle

    import m

    player, bytes_of_player, bytes_of_more = held
    loaded = pickle.loads(bytes_of_player)
    assert type(loaded) is m.Player and loaded.go() == "new ada"
    f, cls, go, red = pickle.loads(bytes_of_more)
    assert f is m.f and cls is m.Player and go() == "new ada" and red is m.Color.RED
    assert pickle.loads(pickle.dumps(player)).name == "ada"
