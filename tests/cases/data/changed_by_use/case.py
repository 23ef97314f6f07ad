"""What operators, calls and `with` store in their object follows the source. (R2, R10)

What looks and stores besides, such as a cache, makes nothing run again.
"""

MODULES = None
IMPORTS = ["m", "s"]
KEPT = {"m.lazy": "what has been looked up stays looked up"}
PROBES = [
    "m.M, m.E, m.Q, s.K, m.root.__dict__, m.gone.seen, m.inner.seen, m.holder.child.seen, m.entered.seen",
    "m.added.__dict__",
]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.root, m.root.seen, m.inner.seen


def check(held, update):
    import m

    assert held[0] is m.root and held[1] is m.root.seen and held[2] is m.inner.seen
    assert m.RUNS == ["Lazy", "fill"], m.RUNS
