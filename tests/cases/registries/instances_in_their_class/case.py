"""A class that keeps its instances has those of the new source, in its order, and the program's own. (R10)"""

KEPT = {"m.Command.every": "the program has added one of its own"}
PROBES = ["[(c.name, c.run()) for c in m.Command.every if c.name != 'live']", "list(m.Command.Group.by_name)"]


def hold():
    import m

    m.Command("live", m.run)
    return m.stop, m.Command.every


def check(held, update):
    import m

    stop, every = held
    assert m.Command.every is every and m.stop is stop is every[1]
    assert [c.name for c in every] == ["begin", "stop", "pause", "live"]
