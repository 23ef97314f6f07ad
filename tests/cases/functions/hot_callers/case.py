"""Callers whose bytecode is specialised for the old function call the new one rightly. (R1)"""

PROBES = ["m.calls(2)", "m.Vec(1)[0]", "m.Vec(1).size"]


def hold():
    import m

    vec = m.Vec(1)
    for _ in range(3000):
        assert m.calls(1) == 2
        assert vec[0] == "old" and vec.size == 1
    return vec


def check(held, update):
    import m

    for _ in range(3000):
        assert m.calls(1) == 7
        assert held[0] == "new" and held.size == 10
