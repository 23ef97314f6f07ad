"""Methods of classes derived from dict, list, str, tuple and Exception follow the source. (R1)"""

PROBES = ["m.D(a=1).total()", "m.L([1, 2]).total()", "m.S('x').shout()", "m.P(1, 2).flip()", "m.E('no').why()"]


def hold():
    import m

    return m.D(a=5), m.L([5]), m.S("y"), m.P(3, 4), m.E("why")


def check(held, update):
    import m

    d, items, s, p, e = held
    assert (d.total(), items.total(), s.shout(), p.flip(), e.why()) == ("new 5", "new 5", "y!!", "4-3", "new why")
    assert d == {"a": 5} and isinstance(p, m.P)
