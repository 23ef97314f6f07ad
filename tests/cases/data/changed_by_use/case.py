"""What operators, properties, `__getattr__` and calls of objects store in their object follows the source. (R2, R10)"""

MODULES = None
IMPORTS = ["m", "s"]
SKIP = {"late": "what was computed keeps its value without a recorded base"}
PROBES = [
    "m.M, m.G, m.I, m.C, m.Q, s.K",
    "m.root.__dict__, m.gone.seen, m.other.seen, m.inner.seen, m.holder.child.seen, m.added.__dict__",
]


def hold():
    import m

    return m.root, m.root.seen, m.inner.seen


def check(held, update):
    import m

    assert held[0] is m.root and held[1] is m.root.seen and held[2] is m.inner.seen
    assert m.RUNS == ["Quiet", "fill"], m.RUNS
