"""Two closures that share a variable go on sharing it. (R1)"""

PROBES = ["[f() for f in m.pair()]"]


def hold():
    import m

    increase, read = m.pair()
    increase()
    return increase, read


def check(held, update):
    increase, read = held
    assert read() == "total 1"
    increase()
    assert read() == "total 11"
