"""`typing.overload` declarations and the implementation behind them follow the source. (R1, R2)"""

SKIP = {"undo": "typing keeps its own registry of overloads, outside the reach of undo (R13)"}
PROBES = ["m.f(1)", "m.f('a')", "len(typing.get_overloads(m.f))", "[signature(f) for f in typing.get_overloads(m.f)]"]


def hold():
    import m

    return m.f


def check(held, update):
    assert held(1) == "new 1"
